/** Are the rules in each firewall's kernel those of the design? Both are read back from a kernel, so that only meaning counts. */
import { hashOf, indexOf, type Model } from '../../model';
import { nftablesFor, tableName } from '../../firewalls';
import { docker, type Engine } from '../engine';
import { objectOf } from './agent';
import { named, type FirewallState } from './firewall-state';

export interface Drift {
  readonly device: string;
  readonly policy: string;
  readonly kind:
    /** What is loaded is not what the design says. */
    | 'rules-changed'
    /** The rule file in the container is not the one of the design; it would be loaded at the next start. */
    | 'file-changed'
    /** A table that nobody of ours made. */
    | 'foreign-table'
    /** The rules of the design could not be loaded beside the twin to compare. */
    | 'not-compared';
  /** What is seen: a rule, a counter, a table. */
  readonly seen: string;
}

const cut = '=====';
/** Tables beside ours: copies for the detector, and Docker's own name service in each container. */
const expectedTables: ReadonlySet<string> = new Set([`inet ${tableName}`, 'netdev mirror', 'ip nat', 'ip6 nat']);

/**
 * @param states of the running firewalls, by device
 * @param image one of ours with nft: the design's rules are loaded in a container of it without any network
 * @param engine that has the image
 */
export async function driftOf(model: Model, states: ReadonlyMap<string, FirewallState>, image: string | undefined, engine?: Engine): Promise<Drift[]> {
  const index = indexOf(model);
  const devices = [...states.keys()].sort();
  const texts = new Map(devices.map((id) => [id, nftablesFor(model, index.devices.get(id)!)]));
  const planned = image === undefined ? new Map<string, Entries>() : await loadedBeside(devices.map((id) => [id, withInterfaces(texts.get(id)!, states.get(id)!.interfaces)]), image, engine);
  return devices.flatMap((device): Drift[] => {
    const state = states.get(device)!;
    const common = { device, policy: index.policyOfDevice.get(device)!.id };
    const want = planned.get(device);
    const first = want && firstDifference(canonical(want), canonical(state.table));
    return [
      ...(want ? [] : [{ ...common, kind: 'not-compared' as const, seen: image === undefined ? 'no image' : 'nft' }]),
      ...(first === undefined ? [] : [{ ...common, kind: 'rules-changed' as const, seen: first }]),
      ...(state.file === hashOf(texts.get(device)!) ? [] : [{ ...common, kind: 'file-changed' as const, seen: state.file.slice(0, 12) }]),
      ...state.tables.filter((table) => !expectedTables.has(table)).map((seen) => ({ ...common, kind: 'foreign-table' as const, seen })),
    ];
  });
}

type Entries = readonly Record<string, unknown>[];

/** The rule file with the names the container's interfaces have, as its start loads it. */
export function withInterfaces(text: string, interfaces: ReadonlyMap<string, string>): string {
  let absent = 0;
  return text.replace(/^define if_(\S+) = .*$/gm, (_, place: string) => `define if_${place} = "${interfaces.get(place) ?? `absent${absent++}`}"`);
}

async function loadedBeside(texts: readonly (readonly [device: string, text: string])[], image: string, engine: Engine | undefined): Promise<ReadonlyMap<string, Entries>> {
  const script = texts.map(([, text]) => `nft -f - <<'END_OF_RULES'\n${text}\nEND_OF_RULES\nnft -j list table inet ${tableName} || :\necho\necho ${cut}\nnft delete table inet ${tableName} || :\n`).join('');
  const { stdout } = await docker(['run', '--rm', '-i', '--network', 'none', '--cap-drop', 'ALL', '--cap-add', 'NET_ADMIN', '--entrypoint', 'sh', image, '-s'], { input: script, timeout: 600_000, engine });
  const parts = stdout.split(`${cut}\n`);
  return new Map(texts.flatMap(([device], i) => {
    const entries = objectOf((parts[i] ?? '').trim())?.['nftables'];
    return Array.isArray(entries) ? [[device, entries as Entries] as const] : [];
  }));
}

/** What an entry says, without what changes by itself: handles, what counters have counted, who has opened a time window. */
function canonical(entries: Entries): string[] {
  return entries.flatMap((entry) => {
    if ('metainfo' in entry) return [];
    const windows = named(entry, 'set').some((set) => set['type'] === 'inet_proto');
    const moving = new Set(['handle', 'packets', 'bytes', ...(windows ? ['elem'] : [])]);
    return [JSON.stringify(entry, (key, value: unknown) => (moving.has(key) ? undefined : value))];
  });
}

function firstDifference(want: readonly string[], have: readonly string[]): string | undefined {
  const at = want.findIndex((line, i) => line !== have[i]);
  if (at < 0) return have.length > want.length ? `+ ${shortened(have[want.length]!)}` : undefined;
  // A line more or less moves all that follow: which one it is shows what lies behind it.
  if (have[at] === undefined) return `- ${shortened(want[at]!)}`;
  if (want[at + 1] === have[at]) return `- ${shortened(want[at]!)}`;
  return want[at] === have[at + 1] ? `+ ${shortened(have[at])}` : `- ${shortened(want[at]!)} + ${shortened(have[at])}`;
}

function shortened(line: string): string {
  const entry = objectOf(line) ?? {};
  const [kind = '', body] = Object.entries(entry)[0] ?? [];
  const { chain, name, comment, expr } = (body ?? {}) as Record<string, unknown>;
  const said = [kind, chain, name, comment].filter((part) => part !== undefined).join(' ');
  return kind === 'rule' && comment === undefined ? `${said} ${JSON.stringify(expr).slice(0, 160)}` : said;
}
