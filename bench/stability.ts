/** How much of the drawings stays where it was when one device is added: the share of shapes, over random facilities and on the reference. */
import { RootConstruct, type IConstruct } from 'constructs';
import * as fc from 'fast-check';
import { lockOf } from '../analysis/lock';
import { OcspServer, Server, AuditTerminal, DatabaseServer, Zone, type Facility } from '../constructs';
import reference from '../facilities/reference/facility';
import type { Model } from '../model';
import { addition, modelsOf, movesBetween, type Moves } from '../test/diagrams/standing';
import type { Section } from './report';

const edits: readonly ((zone: Zone) => unknown)[] = [
  (zone) => new OcspServer(zone, 'added-ocsp', { name: '新增OCSP服务器' }), (zone) => new DatabaseServer(zone, 'added-database', { name: '新增数据库服务器' }),
  (zone) => new Server(zone, 'added-server', { name: '业务支撑服务器' }), (zone) => new AuditTerminal(zone, 'added-audit', { name: '新增审计终端' }),
];

/** The reference with one device more in each of its zones in turn. */
function referenceEdits(): { before: Model; after: Model; zone: string }[] {
  const facility = (): Facility => reference(new RootConstruct());
  const before = facility().resolve();
  const zones = before.zones.filter(({ devices, kind }) => devices.length > 0 && kind !== 'public');
  return zones.flatMap(({ id, path }) => edits.map((add) => {
    const changed = facility();
    const zone = path.split('/').filter(Boolean).reduce<IConstruct>((at, part) => at.node.findChild(part), changed);
    if (zone instanceof Zone) add(zone);
    return { zone: id, before, after: changed.resolve({ lock: lockOf(before) }) };
  }));
}

export function stability({ quick }: { quick: boolean }): Promise<Section> {
  const random = fc.sample(addition, { numRuns: quick ? 20 : 100, seed: 5 });
  const line = (what: string, all: readonly Moves[]): string => {
    const sum = (of: keyof Moves): number => all.reduce((total, moves) => total + moves[of], 0);
    const share = (of: keyof Moves): string => `${((100 * sum(of)) / sum('shapes')).toFixed(1)}%`;
    return `${what} (${all.length} edits, ${sum('shapes')} shapes): same row ${share('sameRow')}, same row and column ${share('samePlace')}, within 5 mm ${share('unmoved')}
    the others: ${share('resized')} where the drawing no longer fits its sheet at its print, ${share('pushed')} pushed to another row by one that is full, ${share('aside')} aside for what comes before in a row without room for a gap`;
  };
  return Promise.resolve({
    title: 'Drawings stay put: shapes of devices that keep their place when one device is added',
    notes: [
      line('reference', referenceEdits().map(({ before, after, zone }) => movesBetween(before, after, zone))),
      line('random zones of up to 60 devices', random.map((made) => { const { before, after } = modelsOf(made); return movesBetween(before, after, 'ca-zone-0'); })),
    ],
  });
}
