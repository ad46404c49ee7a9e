/** What a user may call something by: its code on plans, its id, its path in the design, its name on the label, its address, the number of a rule. */
import { codedOf } from './codes';
import { calculationKinds, siteCalculations } from './site';
import { append, contains, familyOf, formatAddress, hostPrefix, indexOf, isDeviceEnd, parseAddress, parsePrefix, siteIndexOf, type Model } from '../model';

export type SubjectKind = 'device' | 'pair' | 'zone' | 'link' | 'line' | 'flow' | 'rule' | 'product' | 'system' | 'point' | 'site' | 'calculation' | 'address';

export interface Subject {
  readonly kind: SubjectKind;
  /** Of a rule `policy#number`; of an address the address itself. */
  readonly id: string;
}

export const subjectKinds: readonly SubjectKind[] = ['device', 'pair', 'zone', 'link', 'line', 'flow', 'rule', 'product', 'system', 'point', 'site', 'calculation', 'address'];

/** Every name of a model, with what it calls. Names that call two things have both. */
const kept = new WeakMap<Model, ReadonlyMap<string, readonly Subject[]>>();

export function namesOf(model: Model): ReadonlyMap<string, readonly Subject[]> {
  const known = kept.get(model);
  if (known) return known;
  const names = new Map<string, Subject[]>();
  const add = (kind: SubjectKind, id: string, ...called: readonly string[]) => {
    for (const name of new Set([id, ...called])) {
      const others = names.get(name);
      if (!others) names.set(name, [{ kind, id }]);
      else if (!others.some((other) => other.kind === kind && other.id === id)) others.push({ kind, id });
    }
  };
  for (const { id, path, name } of model.devices) add('device', id, path, name);
  for (const { id, path, name } of model.pairs) add('pair', id, path, name);
  for (const { id, path, name } of model.zones) add('zone', id, path, name);
  for (const { id, path, title } of model.systems) add('system', id, path, title);
  for (const { id } of model.flows) add('flow', id, `flows/${id}`);
  for (const { id, name } of model.products) add('product', id, `products/${id}`, name);
  for (const { id, path, name } of model.monitoringPoints ?? []) add('point', id, path, name);
  for (const { thing: { id, path, name } } of model.site ? siteIndexOf(model.site).things.values() : []) add('site', id, path, name);
  for (const { id, ends } of model.links) {
    const devices = ends.filter(isDeviceEnd).map(({ device }) => device);
    add('link', id, `links/${id}`, ...ends.filter(isDeviceEnd).map(({ device, port }) => `${device}:${port}`), ...(devices.length === 2 ? [devices.join('--'), [...devices].reverse().join('--')] : []));
    for (const end of ends) if (!isDeviceEnd(end)) add('line', end.external);
  }
  kept.set(model, names);
  return names;
}

const coded = new WeakMap<Model, ReadonlyMap<string, Subject>>();

/** What bears a code on plans; of a nozzle or relief opening its gas zone. */
export function subjectsByCode(model: Model): ReadonlyMap<string, Subject> {
  const known = coded.get(model) ?? new Map(codedOf(model).flatMap(({ code, kind, id }) => (code === undefined ? [] : [[code, { kind, id }]])));
  coded.set(model, known);
  return known;
}

/**
 * What a text calls: none, one, or several things of different kinds. `flow:ca-ocsp` asks for one kind.
 * @param kinds kinds that may be meant
 */
export function subjectsCalled(model: Model, text: string, kinds: readonly SubjectKind[] = subjectKinds): readonly Subject[] {
  const [, kind, rest] = /^([a-z]+):(.+)$/.exec(text) ?? [];
  const stated = subjectKinds.find((each) => each === kind);
  if (stated !== undefined && rest !== undefined) return kinds.includes(stated) ? subjectsCalled(model, rest, [stated]) : [];
  const byCode = subjectsByCode(model).get(text);
  if (byCode && kinds.includes(byCode.kind)) return [byCode];
  const named = (namesOf(model).get(text) ?? []).filter((subject) => kinds.includes(subject.kind));
  if (named.length > 0) return named;
  const rule = kinds.includes('rule') ? ruleCalled(model, text) : undefined;
  if (rule) return [rule];
  const calculations = kinds.includes('calculation') ? calculationsCalled(model, text) : [];
  if (calculations.length > 0) return calculations;
  return kinds.includes('address') && isAddress(text) ? [{ kind: 'address', id: text }] : [];
}

/** `ca-fw-1#12`, by the policy, a device that carries it out, or either's name. */
function ruleCalled(model: Model, text: string): Subject | undefined {
  const [, owner, number] = /^(.+)#(\d+)$/.exec(text) ?? [];
  if (owner === undefined) return undefined;
  const { policies, policyOfDevice } = indexOf(model);
  const policy = policies.get(owner) ?? policyOfDevice.get(owner)
    ?? (namesOf(model).get(owner) ?? []).map(({ id }) => policies.get(id) ?? policyOfDevice.get(id)).find((found) => found !== undefined);
  return policy?.rules.some((rule) => rule.number === Number(number)) === true ? { kind: 'rule', id: `${policy.id}#${number}` } : undefined;
}

/** `ups-capacity:it`, by its kind and the name of what it is about, or all of a kind. */
function calculationsCalled(model: Model, text: string): Subject[] {
  if (!text.includes(':') && !Object.entries(calculationKinds).some(([kind, { title }]) => kind === text || title.zh === text)) return [];
  const all = siteCalculations(model);
  const called = all.filter(({ id }) => id === text);
  const named = called.length > 0 ? called : all.filter(({ kind, subjectName }) => [kind, calculationKinds[kind].title.zh].some((name) => text === name || text === `${name}:${subjectName}`));
  return named.map(({ id }) => ({ kind: 'calculation', id }));
}

export const isAddress = (text: string): boolean => parseAddress(text) !== undefined || parsePrefix(text) !== undefined;

/** Who has an address, alone or shared; of a published one the flow. */
export interface Holder {
  readonly subject: Subject;
  readonly zone?: string;
  readonly link?: string;
  readonly port?: string;
  readonly origin?: 'stated' | 'allocated';
}

const holders = new WeakMap<Model, ReadonlyMap<string, readonly Holder[]>>();

/** The holders of an address, with or without its prefix length. */
export function holdersOf(model: Model, text: string): readonly Holder[] {
  const address = text.includes('/') ? text.slice(0, text.indexOf('/')) : text;
  let known = holders.get(model);
  if (!known) holders.set(model, known = allHolders(model));
  return known.get(canonical(address)) ?? [];
}

/** IPv6 as people may write it is found as the model writes it. */
function canonical(address: string): string {
  const value = parseAddress(address);
  return value === undefined ? address : formatAddress(value, familyOf(address));
}

function allHolders(model: Model): Map<string, Holder[]> {
  const found = new Map<string, Holder[]>();
  const add = (address: string, holder: Holder) => {
    append(found, canonical(address), holder);
  };
  for (const { id, interfaces } of model.devices) for (const port of interfaces) for (const { address, origin } of port.addresses) {
    add(address, { subject: { kind: 'device', id }, port: port.name, origin, ...(port.zone !== undefined ? { zone: port.zone } : port.link === undefined ? {} : { link: port.link }) });
  }
  for (const { id, virtual } of model.pairs) for (const { address, zone, origin } of virtual) add(address, { subject: { kind: 'pair', id }, zone, origin });
  for (const { id, publish, legs } of model.flows) if (publish) add(publish.address, { subject: { kind: 'flow', id }, ...(legs[0] ? { zone: legs[0].from } : {}) });
  return found;
}

/** The zone whose prefix is the text, or has it inside. */
export function zoneAround(model: Model, text: string): string | undefined {
  const wanted = parsePrefix(text.includes('/') ? text : hostPrefix(text));
  if (!wanted) return undefined;
  return model.zones.find(({ prefixes }) => prefixes.some((own) => {
    const prefix = parsePrefix(own);
    return prefix !== undefined && prefix.family === wanted.family && contains(prefix, wanted.first) && contains(prefix, wanted.last);
  }))?.id;
}
