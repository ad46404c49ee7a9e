/** `jifang list`: what has a name in a facility, and the names. */
import { calculationKinds, siteCalculations } from '../analysis/site';
import { serviceWords } from '../analysis/explain/flows';
import { kindWords } from '../analysis/explain/site-facts';
import { assess } from '../compliance/assess';
import { states, citation } from '../compliance/finding';
import { areas, certainties, DesignErrors, deviceKinds, endpointId, indexOf, mainInterface, monitoringPointKinds, nearest, productClasses, roomUses, say, siteIndexOf, systemKinds, zoneKinds, type Bilingual, type Locale, type Model } from '../model';
import type { Facility } from '../constructs';
import { splitFacility } from './asked';
import { listing } from './explain-words';
import { findFacilities, type FacilityFile } from './facility-file';
import { Failure, type ExitCode } from './failure';
import { json } from './json';
import { constructsOf, loadFacilities } from './load-facility';
import { partIds, partRows, roomsOf, roomWords } from './list-parts';
import { columns } from './table';
import type { Terminal } from './terminal';

export interface ListCommand {
  readonly words: readonly string[];
  readonly facility: string | undefined;
}

type Kind = keyof typeof listing.kinds;
type Row = Readonly<Record<string, string>>;
const kinds = Object.keys(listing.kinds) as Kind[];

export function list({ words, facility: stated }: ListCommand, terminal: Terminal): ExitCode {
  const { names: [word], facility } = splitFacility(words, stated, terminal.cwd);
  const kind = word === undefined ? undefined : kinds.find((each) => each === word || each === `${word}s`);
  if (word !== undefined && kind === undefined) throw new Failure('kind-unknown', listing.unknownKind(word, nearest(word, kinds)), 2);
  const [source] = findFacilities(facility === undefined ? [] : [facility], terminal.cwd);
  const rows = kind === 'parts' ? partsOf(source!, terminal) : tablesOf(source!, terminal);
  if (terminal.json) terminal.out(json({ ok: true, ...(kind === undefined ? Object.fromEntries(kinds.map((each) => [each, rows(each).length])) : { [kind]: rows(kind) }) }));
  else terminal.out(kind === undefined ? overview(rows, terminal.locale) : table(rows(kind), terminal.locale));
  return 0;
}

function tablesOf(source: FacilityFile, terminal: Terminal): (of: Kind) => readonly Row[] {
  const { model, facility } = loadFacilities([source], terminal)[0]!;
  return (of) => tables[of](model, terminal.locale, facility);
}

/** The ids of parts also of a design with errors: one of them may be that it names a part that there is not. */
function partsOf(source: FacilityFile, terminal: Terminal): (of: Kind) => readonly Row[] {
  try {
    return tablesOf(source, terminal);
  } catch (error) {
    if (!(error instanceof DesignErrors)) throw error;
    const ids = partIds(constructsOf(source, terminal.cwd), terminal.locale);
    if (!terminal.json) terminal.err(`${say(listing.idsAlone(error.issues.length), terminal.locale)}\n`);
    return () => ids;
  }
}

function overview(rows: (of: Kind) => readonly Row[], locale: Locale): string {
  const lines = kinds.map((kind) => {
    const all = rows(kind);
    const shown = all.slice(0, 3).map(({ id }) => id ?? '').join(locale === 'zh-CN' ? '、' : ', ');
    return [kind, say(listing.kinds[kind], locale), String(all.length), `${shown}${all.length > 3 ? ' …' : ''}`];
  }).filter(([, , count]) => count !== '0').map((row) => (locale === 'zh-CN' ? row : [row[0]!, row[2]!, row[3]!]));
  return `${columns(lines).join('\n')}\n\n${say(listing.how, locale)}\n`;
}

function table(rows: readonly Row[], locale: Locale): string {
  if (rows.length === 0) return `${say(listing.count(0), locale)}\n`;
  const keys = Object.keys(rows[0]!) as (keyof typeof listing.headings)[];
  const lines = columns([keys.map((key) => say(listing.headings[key], locale)), ...rows.map((row) => keys.map((key) => row[key] ?? ''))]);
  return `${lines.join('\n')}\n`;
}

const ends = (list: readonly Parameters<typeof endpointId>[0][]): string => (list.length > 3 ? `${list.slice(0, 2).map(endpointId).join(',')},… (${list.length})` : list.map(endpointId).join(','));

const tables: Readonly<Record<Kind, (model: Model, locale: Locale, facility: Facility) => Row[]>> = {
  parts: partRows,
  devices: (model, locale) => model.devices.map((device) => ({
    id: device.id, name: device.name, kind: say(deviceKinds[device.kind], locale), zone: device.zone ?? indexOf(model).policyOfDevice.get(device.id)?.zones.join(',') ?? '',
    address: mainInterface(device)?.addresses[0]?.address ?? '', path: device.path,
  })),
  pairs: ({ pairs }) => pairs.map(({ id, name, mode, members, virtual, path }) => ({ id, name, mode, members: members.join(','), address: virtual.map(({ address }) => address).join(','), path })),
  zones: ({ zones }, locale) => zones.map(({ id, name, kind, prefixes, path }) => ({ id, name, kind: say(zoneKinds[kind], locale), prefixes: prefixes.join(','), path })),
  flows: ({ flows }, locale) => flows.map(({ id, purpose, from, to, services, origin }) => ({ id, purpose, ends: `${ends(from)} → ${ends(to)}`, service: services.map(serviceWords).join(','), origin: say(listing[origin], locale) })),
  rules: ({ policies }) => policies.flatMap((policy) => policy.rules.map((rule) => ({ id: `${policy.id}#${rule.number}`, zone: `${rule.fromZone ?? '·'} → ${rule.toZone ?? '·'}`, service: serviceWords(rule.service), flow: rule.flow, purpose: rule.purpose }))),
  links: ({ links }) => links.map(({ id, kind, zone }) => ({ id, kind, zone: zone ?? '' })),
  products: ({ products }, locale) => products.map((product) => ({ id: product.id, name: product.name, kind: say(productClasses[product.class], locale), model: product.model ?? '' })),
  systems: ({ systems }, locale) => systems.map(({ id, title, kind, path }) => ({ id, title, kind: say(systemKinds[kind], locale), path })),
  points: ({ monitoringPoints = [], site }, locale) => monitoringPoints.map(({ id, code = '', name, kind, server, position, path }) => ({ id, code, name, kind: say(monitoringPointKinds[kind], locale), room: roomWords(site, [position?.room]), server, path })),
  rooms: ({ site }, locale) => (site?.rooms ?? []).map(({ id, number = '', name, use, area, floor, path }) => ({
    id, number, name, kind: say(roomUses[use], locale), area: area === undefined ? '' : say(areas[area], locale), floor: siteIndexOf(site!).things.get(floor)?.thing.name ?? floor, path,
  })),
  site: ({ site }, locale) => (site ? [...siteIndexOf(site).things.values()] : []).filter(({ kind }) => kind !== 'room').map((each) => ({ id: each.thing.id, code: each.thing.code ?? '', name: each.thing.name, kind: say(kindWords(each), locale), room: roomWords(site, roomsOf(site!, each)), path: each.thing.path })),
  calculations: calculationRows,
  findings: findingRows,
};

function calculationRows(model: Model, locale: Locale): Row[] {
  return siteCalculations(model).map(({ id, kind, subjectName, result, limit, verdict, clause, certainty }) => ({
    id, title: say(calculationKinds[kind].title, locale), name: subjectName, result: `${result.value}${result.unit === '' || result.value === '—' ? '' : ` ${result.unit}`}`,
    limit: limit ? `${limit.relation} ${limit.value}` : '', state: verdict === undefined ? '' : say(states[verdict], locale), clause: !limit ? '' : clause ?? (certainty === 'U' ? say(certainties.U, locale) : ''),
  }));
}

/** One row a rule that applies, with the worst it found. */
function findingRows(model: Model, locale: Locale): Row[] {
  const rank = ['met', 'waived', 'not-assessable', 'not-met'] as const;
  const byRule = new Map<string, { title: Bilingual; worst: number; clauses: Set<string> }>();
  for (const { rule, title, state, demands } of assess(model).findings) {
    const known = byRule.get(rule) ?? { title, worst: 0, clauses: new Set<string>() };
    byRule.set(rule, known);
    known.worst = Math.max(known.worst, rank.indexOf(state));
    for (const demand of demands) known.clauses.add(say(citation(demand), locale));
  }
  return [...byRule].map(([id, { title, worst, clauses }]) => ({ id, state: say(states[rank[worst]!], locale), title: say(title, locale), clause: [...clauses].join('; ') }));
}
