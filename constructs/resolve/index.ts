/**
 * From the tree of constructs to the model. Collects every fault on the way; throws them together.
 */
import type { IConstruct } from 'constructs';
import { allocate, allocateSubnets, claimId, type Allocation } from '../../analysis/addressing';
import { formatReserved } from '../../analysis/address-pools';
import { patchesOf } from '../../analysis/cabling';
import { giveCodes } from '../../analysis/codes';
import { emptyLock, type AddressLock } from '../../analysis/lock';
import { compilePolicies } from '../../analysis/policies';
import type { Problem } from '../../analysis/problem';
import {
  by, DesignErrors, freeze, formatPrefix, naturally, overlaps, parseModel, parsePrefix,
  type Issue, type IssueCode, type Model, type Prefix,
} from '../../model';
import { Draft } from './draft';
import { Element, statedPath } from '../element';
import { MonitoringPoint } from '../environment';
import type { Facility } from '../facility';
import { pathBelow } from '../naming';
import { Site } from '../site/building';
import { checkInputs, checkRegisters } from './points';
import { resolveSite } from './site';

export interface ResolveOptions {
  /** What earlier runs have given out; default: nothing yet. */
  readonly lock?: AddressLock;
  /** Told what stands and is to be said beside the results: who could not keep the place of earlier runs; default: nobody is told. */
  readonly remark?: (problem: Problem) => void;
}

export function resolveFacility(facility: Facility, options: ResolveOptions): Model {
  const lock = options.lock ?? emptyLock;
  const draft = new Draft(facility);
  const problems: Problem[] = [...draft.problems];
  const model = draft.model;

  const prefixes = new Map<string, Prefix[]>();
  const sound = (zone: string) => !draft.unfounded.has(zone);
  for (const zone of model.zones) prefixes.set(zone.id, zone.prefixes.map((text) => parsePrefix(text)!));
  problems.push(...subnets(draft, lock, prefixes));
  problems.push(...overlapping(draft, prefixes, sound));

  const allocation = allocate(
    model.zones.map((zone) => ({
      id: zone.id, path: zone.path, prefixes: prefixes.get(zone.id)!, kind: zone.kind, carrier: zone.carrier,
      reserved: draft.reservedOf(zone.id),
    })),
    draft.claims, lock,
  );
  // What does not fit into a zone whose prefix is wrong may fit when that is mended.
  problems.push(...allocation.problems.filter(({ values }) => typeof values.zone !== 'string' || sound(values.zone)));
  applyAddresses(draft, allocation, prefixes);
  problems.push(...draft.cabling.cable(lock));
  resolveSite(draft, facility, lock, options.remark ?? (() => undefined));
  wire(draft, facility);
  problems.push(...codes(model, lock));

  draft.finishLists();
  // Rules only make sense on addresses that stand, ways of cables on things that do.
  if (issuesOf(facility).length === 0 && problems.length === 0) {
    problems.push(...compilePolicies(model), ...publishing(model));
    patch(model, lock);
  }

  const issues = withoutFollowing([...issuesOf(facility), ...problems.map((problem) => located(facility, draft, problem))]);
  if (issues.length > 0) throw new DesignErrors(unique(issues).sort(by((issue) => issue.path, (issue) => issue.code, (issue) => JSON.stringify(issue.values))));
  return kept(freeze(parseModel(model, last.get(model.facility.id))));
}

/** The last model of each facility: the next one shares with it what an edit has left as it was. */
const last = new Map<string, Model>();
const most = 8;

function kept(model: Model): Model {
  if (last.size >= most && !last.has(model.facility.id)) last.delete(last.keys().next().value!);
  last.set(model.facility.id, model);
  return model;
}

/** Points whose props are right: what they are wired to. */
function wire(draft: Draft, facility: Facility): void {
  const sound = () => facility.node.findAll().filter((element): element is MonitoringPoint => element instanceof MonitoringPoint && element.issues.length === 0);
  checkInputs(sound());
  const entries = new Map((draft.model.monitoringPoints ?? []).map((entry) => [entry.path, entry]));
  checkRegisters(sound(), (point) => entries.get(pathBelow(facility, point)));
}

/** 编号 of what stands on plans; a copy is asked, as what is asked of a site while it is made is not kept beside it. */
function codes(model: Model, lock: AddressLock): Problem[] {
  const { site } = model;
  const clashes = giveCodes({ ...model, ...(site ? { site: { ...site } } : {}) }, lock.codes ?? {});
  return clashes.map(({ code, other, path }) => ({ code: 'code-duplicate', path, values: { code, other } }));
}

/** Ports of patch panels, by the ways of the cables. */
function patch(model: Model, lock: AddressLock): void {
  // A copy: what is asked of the model while it is made is not kept beside it.
  const { links, plugs } = patchesOf({ ...model }, lock);
  for (const link of model.links) {
    const own = links.get(link.id);
    if (own) link.patches = own;
  }
  for (const { id, connections } of model.site?.monitoring.switches ?? []) for (const connection of connections) {
    const own = plugs.get(`${connection.thing}--${id}`);
    if (own) connection.patches = own;
  }
}

/** An issue and whose it is. */
interface Owned { readonly issue: Issue; readonly of: Element; readonly other: Element | undefined }

function issuesOf(root: IConstruct): Owned[] {
  return root.node.findAll().flatMap((element) => (element instanceof Element ? element.faults.map(({ issue, other }) => ({ issue, of: element, other })) : []));
}

function located(facility: Facility, draft: Draft, problem: Problem): Owned {
  const element = draft.names.elementAt(problem.path, problem.code.startsWith('flow-') || problem.code === 'publish-address' || problem.path.startsWith('ipsec-') || problem.values.address !== undefined);
  const other = typeof problem.values.other === 'string' ? draft.names.elementAt(problem.values.other, true) : undefined;
  const path = statedPath(element?.node.path ?? `${facility.node.path}/${problem.path}`);
  return { issue: { code: problem.code, path, source: element?.source, ...(other?.source ? { also: other.source } : {}), values: problem.values }, of: element ?? facility, other };
}

/** Faults of what was written for one construct alone; all others may follow from a construct that is there twice. */
const own: ReadonlySet<IssueCode> = new Set<IssueCode>(['id-duplicate', 'id-invalid', 'props-invalid', 'prop-missing', 'prop-unknown', 'override-unknown', 'site-twice', 'address-invalid', 'polygon-invalid']);
const named: ReadonlySet<IssueCode> = new Set<IssueCode>(['name-duplicate', 'machine-name-duplicate', 'thing-name-duplicate', 'code-duplicate']);

/** What is there twice (a pattern pasted a second time, a second site) is told once: not again for each thing in it, and for what that meets. */
function withoutFollowing(all: readonly Owned[]): Issue[] {
  const twice = new Set<IConstruct>(all.filter(({ issue: { code } }) => code === 'id-duplicate' || code === 'site-twice').map(({ of }) => of));
  if (twice.size === 0) return all.map(({ issue }) => issue);
  const within = (element: Element | undefined) => element !== undefined && element.node.scopes.some((scope) => scope !== element && twice.has(scope));
  const secondSite = (element: Element) => element instanceof Site && all.some(({ of, issue }) => of === element && issue.code === 'site-twice');
  return all.filter(({ issue: { code }, of, other }) => {
    if (code === 'id-duplicate' && secondSite(of)) return false;
    if (own.has(code)) return true;
    return !within(of) && !within(other) && !(named.has(code) && (twice.has(of) || (other !== undefined && twice.has(other))));
  }).map(({ issue }) => issue);
}

function unique(issues: readonly Issue[]): Issue[] {
  const seen = new Map<string, Issue>();
  for (const issue of issues) seen.set(JSON.stringify([issue.code, issue.path, issue.values]), issue);
  return [...seen.values()];
}

/** Subnets of point-to-point links, out of the facility's pool: HSMs in its lower half, then tunnels, consoles, heartbeats. */
function subnets(draft: Draft, lock: AddressLock, prefixes: Map<string, Prefix[]>): Problem[] {
  const problems: Problem[] = [];
  const pool = parsePrefix(draft.facility.props.pointToPoint)!;
  const part = (from: bigint, of: bigint, length: number): string => formatPrefix({ family: 4, first: pool.first + ((pool.last - pool.first + 1n) * from) / of, last: pool.last, length: Math.min(pool.length + length, 30) });
  const parts = { hsm: part(0n, 2n, 1), tunnel: part(2n, 4n, 2), console: part(6n, 8n, 3), heartbeat: part(7n, 8n, 3) };
  for (const kind of ['hsm', 'tunnel', 'console', 'heartbeat'] as const) {
    const keys = draft.cabling.pointToPoint(kind).sort(naturally);
    const { subnets: given, full } = allocateSubnets(parts[kind], 30, keys, lock.links);
    if (full) problems.push({ code: 'link-pool-exhausted', path: '', values: { prefix: draft.facility.props.pointToPoint } });
    for (const [key, prefix] of given) draft.cabling.setSubnet(kind, key, prefix, prefixes);
  }
  return problems;
}

/** Prefixes sorted by first address: an overlap is always with a neighbour that reaches furthest. */
function overlapping(draft: Draft, prefixes: ReadonlyMap<string, readonly Prefix[]>, sound: (zone: string) => boolean): Problem[] {
  const all = draft.model.zones.filter(({ id }) => sound(id)).flatMap((zone) => prefixes.get(zone.id)!.map((prefix) => ({ zone, prefix })));
  const pool = parsePrefix(draft.facility.props.pointToPoint)!;
  const problems: Problem[] = [];
  all.sort((a, b) => a.prefix.family - b.prefix.family || (a.prefix.first < b.prefix.first ? -1 : a.prefix.first > b.prefix.first ? 1 : naturally(a.zone.id, b.zone.id)));
  let widest: (typeof all)[number] | undefined;
  for (const item of all) {
    const { zone, prefix } = item;
    if (zone.kind !== 'tunnel' && overlaps(prefix, pool)) {
      problems.push({ code: 'prefix-overlap', path: zone.path, values: { prefix: formatPrefix(prefix), other: 'pointToPoint', otherPrefix: formatPrefix(pool) } });
    }
    if (widest && overlaps(widest.prefix, prefix) && widest.zone !== zone) {
      problems.push({ code: 'prefix-overlap', path: zone.path, values: { prefix: formatPrefix(prefix), other: widest.zone.path, otherPrefix: formatPrefix(widest.prefix) } });
    }
    if (!widest || widest.prefix.family !== prefix.family || prefix.last > widest.prefix.last) widest = item;
  }
  return problems;
}

function applyAddresses(draft: Draft, allocation: Allocation, prefixes: ReadonlyMap<string, readonly Prefix[]>): void {
  const { model } = draft;
  const entry = (zone: string, key: string) => ([4, 6] as const).flatMap((family) => {
    const found = allocation.addresses.get(claimId(zone, key, family));
    const prefix = prefixes.get(zone)!.find((candidate) => candidate.family === family);
    return found && prefix ? [{ address: found.address, prefixLength: prefix.length, family, origin: found.origin }] : [];
  });
  const tunnels = new Set(model.zones.filter((zone) => zone.kind === 'tunnel').map((zone) => zone.id));
  for (const device of model.devices) for (const port of device.interfaces) {
    if (port.zone !== undefined && port.bond === undefined && !tunnels.has(port.zone)) port.addresses = entry(port.zone, device.id);
  }
  const routers = new Set<string>();
  for (const pair of model.pairs) {
    pair.virtual = draft.virtualZones(pair.id).flatMap((zone) => entry(zone, `~${pair.id}`).map((address) => ({
      ...address, zone, router: routerId(address.address, (id) => {
        const key = `${zone} ${address.family} ${id}`;
        return routers.has(key) ? false : (routers.add(key), true);
      }),
    })));
  }
  for (const flow of model.flows) if (flow.publish?.address === '?') {
    for (const zone of model.zones) if (zone.kind === 'public') {
      const found = allocation.addresses.get(claimId(zone.id, `=${flow.id}`, 4)) ?? allocation.addresses.get(claimId(zone.id, `=${flow.id}`, 6));
      if (found) flow.publish = { ...flow.publish, address: found.address };
    }
  }
  for (const zone of model.zones) {
    const pools = allocation.pools.get(zone.id) ?? [];
    zone.reserved = [
      ...pools.flatMap((pool) => [...pool.conventions, ...pool.forbidden.filter((range) => range.purpose === '运营商网关')].map((range) => formatReserved(range, pool.prefix.family))),
      ...draft.reservedOf(zone.id),
    ];
  }
}

/** VRRP router id, 1 to 255: the last byte of the address, which engineers recognise; the next free one where a larger prefix repeats it. */
function routerId(address: string, take: (id: number) => boolean): number {
  const last = address.includes(':') ? Number.parseInt(address.slice(address.lastIndexOf(':') + 1) || '0', 16) & 255 : Number(address.slice(address.lastIndexOf('.') + 1));
  for (let i = 0; i < 255; i++) {
    const id = ((last + 254 + i) % 255) + 1;
    if (take(id)) return id;
  }
  return last || 255;
}

/** Published addresses lie in the public zone and belong to nobody else. */
function publishing(model: Model): Problem[] {
  const problems: Problem[] = [];
  const zones = new Map(model.zones.map((zone) => [zone.id, zone]));
  const used = new Map<string, string>();
  for (const device of model.devices) for (const port of device.interfaces) for (const { address } of port.addresses) used.set(address, device.id);
  for (const pair of model.pairs) for (const { address } of pair.virtual) used.set(address, pair.id);
  for (const flow of model.flows) {
    const address = flow.publish?.address;
    // No path: that is the fault, and told.
    if (address === undefined || flow.legs.length === 0) continue;
    const fail = (zh: string, en: string) => problems.push({ code: 'publish-address', path: flow.id, values: { id: flow.id, address, reason: { zh, en } } });
    const outer = flow.legs.map((leg) => zones.get(leg.from)).find((zone) => zone?.kind === 'public');
    if (!outer) { fail('源不是公共区', 'its source is not the public zone'); continue; }
    const inside = outer.prefixes.some((text) => { const prefix = parsePrefix(text); const one = parsePrefix(`${address}/${address.includes(':') ? 128 : 32}`); return prefix && one && overlaps(prefix, one); });
    if (!inside) fail(`不在公共区地址段 ${outer.prefixes.join('、')} 内`, `it is outside ${outer.prefixes.join(', ')} of the public zone`);
    // The virtual address of the outer firewalls may carry published services too: that is usual with few public addresses.
    const holder = used.get(address);
    if (holder !== undefined && holder !== flow.publish!.at) fail(`已被 ${holder} 使用`, `${holder} has it`);
  }
  problems.push(...contested(model));
  return problems;
}

/** One public address and port leads to one target: of two translations that meet, one would be dead. */
function contested(model: Model): Problem[] {
  const problems: Problem[] = [];
  const byAddress = new Map<string, Model['policies'][number]['translations'][number][]>();
  for (const policy of model.policies) for (const row of policy.translations) {
    const key = `${policy.id} ${row.fromZone} ${row.address} ${row.service.protocol}`;
    const others = byAddress.get(key) ?? [];
    byAddress.set(key, others);
    const rival = others.find((other) => other.target !== row.target && meet(other.service.ports, row.service.ports));
    if (rival) {
      const [first, second] = [rival, row].sort((a, b) => naturally(a.flow, b.flow)) as [typeof row, typeof row];
      problems.push({ code: 'publish-address', path: second.flow, values: { id: second.flow, address: second.address, reason: { zh: `${second.service.name} 与业务流 ${first.flow} 发布的 ${first.service.name} 端口重叠`, en: `${second.service.name} overlaps the ports of ${first.service.name} that flow ${first.flow} publishes there` } } });
    }
    others.push(row);
  }
  return problems;
}

type Ports = readonly { readonly from: number; readonly to: number }[];
const meet = (a: Ports, b: Ports): boolean => a.length === 0 || b.length === 0 || a.some((x) => b.some((y) => x.from <= y.to && y.from <= x.to));
