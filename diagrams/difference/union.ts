/**
 * Two revisions as one model to be drawn: everything of the later one where it stands, and what was removed as a ghost where
 * it stood. It is for drawings alone: labels say what they said before (`原 10.10.10.12`), so that texts in it are not all data.
 */
import type { Change, Changes } from '../../analysis/changes';
import { append, forwarderKinds, indexOf, type Device, type Interface, type Link, type Model, type Pair, type Policy, type Zone } from '../../model';
import { marksOf, type Marks } from './marks';
import { markWords } from './words';

export interface Union { readonly model: Model; readonly marks: Marks }

/** How drawings that write names only, and group devices by them, tell apart what was added and removed. */
export interface UnionChoice { readonly marksInNames: boolean }

export function unionOf(before: Model, after: Model, changes: Changes, choice: UnionChoice): Union {
  return new Joining(before, after, changes).union(choice);
}

const former = (text: string): string => `原 ${text}`;

class Joining {
  /** Later id by earlier one, of what is still there under another. */
  private readonly renamed = new Map<string, string>();
  /** Id in the union by earlier id, of what is gone. */
  private readonly ghosts = new Map<string, string>();
  private readonly taken: Set<string>;
  /** Ports that the other end of a removed cable still needs: by device. */
  private readonly extraPorts = new Map<string, Interface[]>();
  private readonly moved = new Map<string, string>();

  constructor(private readonly before: Model, private readonly after: Model, private readonly changes: Changes) {
    this.taken = new Set([...after.devices, ...after.zones, ...after.links, ...after.pairs, ...after.policies, ...after.systems].map(({ id }) => id));
    for (const change of changes.list) {
      if (change.before !== undefined && change.kind !== 'removed') this.renamed.set(change.before, change.id);
      if (change.kind === 'removed') this.haunt(change.id);
    }
    // What changed its zone leaves a ghost where it stood.
    for (const change of changes.list) {
      if (change.subject !== 'device' || change.kind === 'removed' || change.kind === 'added') continue;
      const zone = change.fields.find(({ field }) => field === 'zone');
      if (zone?.before !== undefined) this.moved.set(change.before ?? change.id, this.free(`${change.before ?? change.id}~`));
    }
  }

  /** Cables that are gone, and those that go elsewhere now because a device at one end is gone: id in the union by earlier id. */
  private readonly ghostLinkIds = new Map<string, string>();

  union({ marksInNames }: UnionChoice): Union {
    const { before, after } = this;
    const index = indexOf(after);
    for (const link of before.links) {
      const gone = this.removed('link', link.id);
      if (gone || link.ends.some((end) => 'device' in end && this.removed('device', end.device))) this.ghostLinkIds.set(link.id, gone ? this.ghosts.get(link.id)! : this.free(`${link.id}~`));
    }
    const removed = before.devices.filter(({ id }) => this.removed('device', id));
    const left = before.devices.filter(({ id }) => this.moved.has(id));
    const ghosts = [...removed.map((device) => this.ghost(device, this.ghosts.get(device.id)!)), ...left.map((device) => this.leftBehind(device))];
    const zones = [...after.zones, ...before.zones.filter(({ id }) => this.removed('zone', id)).map((zone): Zone => ({ ...zone, id: this.ghosts.get(zone.id)!, devices: [], switches: [], forwarders: [] }))];
    const links = [...after.links, ...this.ghostLinks(ghosts)];
    const pairs = this.pairs(ghosts);
    const systems = [...after.systems, ...before.systems.filter(({ id }) => this.removed('system', id))];
    const policies = [...after.policies, ...this.ghostPolicies(ghosts)];
    const formerOf = this.formerTexts();
    const marks = marksOf(after, this.changes, (subject, id) => (this.removed(subject, id) ? this.ghosts.get(id) : undefined));
    for (const [id, ghost] of this.moved) {
      marks.put(ghost, 'removed');
      marks.put(this.renamed.get(id) ?? id, 'moved');
    }
    for (const link of links) if (!index.links.has(link.id)) marks.put(link.id, 'removed');
    const devices = [...after.devices, ...ghosts].map((device): Device => {
      const mark = marks.get(device.id);
      // Forwarders always have symbols of their own.
      const suffix = marksInNames && !forwarderKinds.has(device.kind) && (mark === 'added' || mark === 'removed') ? `（${markWords[mark].badge}）` : '';
      const name = formerOf.names.get(device.id);
      const ports = [...device.interfaces, ...this.extraPorts.get(device.id) ?? []];
      if (mark === 'removed') return { ...device, name: `${device.name}${suffix}`, interfaces: ports };
      return { ...device, name: `${device.name}${name === undefined ? '' : `（${former(name)}）`}${suffix}`, interfaces: ports.map((port) => withFormer(port, formerOf.addresses.get(`${device.id} ${port.name}`))) };
    });
    const model: Model = {
      ...after, devices, links, pairs: pairs.map((pair) => ({ ...pair, virtual: pair.virtual.flatMap((address) => [address, ...(formerOf.addresses.get(`${pair.id} ${address.zone}`) ?? []).map((text) => ({ ...address, address: former(text) }))]) })),
      systems, policies, zones: zones.map((zone) => this.withGhosts(zone, ghosts, formerOf)),
      facility: { ...after.facility, revision: revisions(this.changes) },
    };
    return { model, marks };
  }

  private haunt(id: string): void {
    if (!this.ghosts.has(id)) this.ghosts.set(id, this.taken.has(id) ? this.free(`${id}~`) : this.free(id));
  }

  private free(id: string): string {
    let name = id;
    while (this.taken.has(name)) name += '~';
    this.taken.add(name);
    return name;
  }

  private readonly removedKeys = new Set<string>();
  private removed(subject: string, id: string): boolean {
    if (this.removedKeys.size === 0) for (const change of this.changes.list) if (change.kind === 'removed') this.removedKeys.add(`${change.subject} ${change.id}`);
    return this.removedKeys.has(`${subject} ${id}`);
  }

  /** Id in the union of something of the earlier model. */
  private idOf(subject: string, id: string): string {
    return this.removed(subject, id) ? this.ghosts.get(id)! : this.renamed.get(id) ?? id;
  }

  private ghost(device: Device, id: string): Device {
    return {
      ...device, id,
      ...(device.zone === undefined ? {} : { zone: this.idOf('zone', device.zone) }),
      ...(device.system === undefined ? {} : { system: this.idOf('system', device.system) }),
      ...(device.pair === undefined ? {} : { pair: this.idOf('pair', device.pair) }),
      ...(device.host === undefined ? {} : { host: this.idOf('device', device.host) }),
      interfaces: device.interfaces.map((port) => ({
        ...port,
        ...(port.zone === undefined ? {} : { zone: this.idOf('zone', port.zone) }),
        ...(port.link === undefined ? {} : { link: this.ghostLinkIds.get(port.link) ?? this.idOf('link', port.link) }),
      })),
    };
  }

  /** A device that stands in another zone now, where it stood: without cables, which are drawn where it stands. */
  private leftBehind(device: Device): Device {
    const ghost = this.ghost(device, this.moved.get(device.id)!);
    const interfaces = ghost.interfaces.filter(({ zone }) => zone === ghost.zone).map((port) => ({ ...port, link: undefined }));
    return { ...ghost, pair: undefined, host: undefined, interfaces };
  }

  /** Cables of what is gone, and those pulled between what is still there. */
  private ghostLinks(ghosts: readonly Device[]): Link[] {
    const here = new Set([...this.after.devices, ...ghosts].map(({ id }) => id));
    const { devices } = indexOf(this.before);
    const ghostly = new Set(ghosts.map(({ id }) => id));
    return this.before.links.flatMap((link): Link[] => {
      const id = this.ghostLinkIds.get(link.id);
      if (id === undefined) return [];
      const ends = link.ends.map((end) => {
        if (!('device' in end)) return end;
        const device = this.idOf('device', end.device);
        if (ghostly.has(device)) return { device, port: end.port };
        // The device is still there, its port perhaps with another cable in it.
        const port = devices.get(end.device)?.interfaces.find(({ name }) => name === end.port);
        const used = indexOf(this.after).devices.get(device)?.interfaces.some(({ name }) => name === end.port) ?? false;
        const name = used ? `原${end.port}` : end.port;
        if (port) append(this.extraPorts, device, { ...port, name, addresses: [], link: id, ...(port.zone === undefined ? {} : { zone: this.idOf('zone', port.zone) }) });
        return { device, port: name };
      });
      if (ends.some((end) => 'device' in end && !here.has(end.device))) return [];
      return [{ ...link, id, ends: [ends[0]!, ends[1]!], ...(link.zone === undefined ? {} : { zone: this.idOf('zone', link.zone) }) }];
    });
  }

  /** Pairs with their removed members, and removed pairs. */
  private pairs(ghosts: readonly Device[]): Pair[] {
    const members = new Map<string, string[]>();
    for (const { id, pair } of ghosts) if (pair !== undefined) append(members, pair, id);
    return [
      ...this.after.pairs.map((pair) => ({ ...pair, members: [...pair.members, ...members.get(pair.id) ?? []] })),
      ...this.before.pairs.filter(({ id }) => this.removed('pair', id)).flatMap((pair): Pair[] => {
        const id = this.ghosts.get(pair.id)!;
        const own = members.get(id) ?? [];
        return own.length < 2 ? [] : [{ ...pair, id, members: own, virtual: pair.virtual.map((address) => ({ ...address, zone: this.idOf('zone', address.zone) })) }];
      }),
    ];
  }

  private ghostPolicies(ghosts: readonly Device[]): Policy[] {
    const ids = new Set(ghosts.map(({ id }) => id));
    return this.before.policies.filter(({ id }) => this.removed('policy', id)).flatMap((policy): Policy[] => {
      const devices = policy.devices.map((id) => this.idOf('device', id)).filter((id) => ids.has(id));
      return devices.length === 0 ? [] : [{ ...policy, id: this.ghosts.get(policy.id)!, devices, zones: policy.zones.map((zone) => this.idOf('zone', zone)), rules: [], translations: [] }];
    });
  }

  private withGhosts(zone: Zone, ghosts: readonly Device[], { prefixes, names }: Former): Zone {
    const own = ghosts.filter((device) => device.zone === zone.id);
    const name = names.get(zone.id);
    return {
      ...zone,
      name: name === undefined ? zone.name : `${zone.name}（${former(name)}）`,
      prefixes: [...zone.prefixes, ...(prefixes.get(zone.id) ?? []).map(former)],
      devices: [...zone.devices, ...own.filter(({ kind }) => kind !== 'switch').map(({ id }) => id)],
      switches: [...zone.switches, ...own.filter(({ kind }) => kind === 'switch').map(({ id }) => id)],
    };
  }

  private formerTexts(): Former {
    const names = new Map<string, string>();
    const addresses = new Map<string, string[]>();
    const prefixes = new Map<string, readonly string[]>();
    const here = new Set([...this.after.devices, ...this.after.pairs].map(({ id }) => id));
    for (const change of this.changes.list) {
      if ((change.subject === 'device' || change.subject === 'zone') && change.formerName !== undefined) names.set(change.id, change.formerName);
      // What is gone with its device says what it said.
      if (change.subject === 'address' && change.kind !== 'added' && change.owner !== undefined && here.has(change.owner)) noteAddress(change, addresses);
      if (change.subject === 'zone' && change.kind !== 'added' && change.kind !== 'removed' && change.fields.some(({ field }) => field.startsWith('prefixes'))) {
        const earlier = indexOf(this.before).zones.get(change.before ?? change.id)?.prefixes ?? [];
        const now = indexOf(this.after).zones.get(change.id)?.prefixes ?? [];
        prefixes.set(change.id, earlier.filter((prefix) => !now.includes(prefix)));
      }
    }
    return { names, addresses, prefixes };
  }
}

interface Former {
  readonly names: ReadonlyMap<string, string>;
  /** By device and interface, or pair and zone. */
  readonly addresses: ReadonlyMap<string, readonly string[]>;
  readonly prefixes: ReadonlyMap<string, readonly string[]>;
}

function noteAddress({ id, fields }: Change, addresses: Map<string, string[]>): void {
  const was = fields.find(({ field }) => field === 'address')?.before;
  const [owner, at] = id.split(' ');
  if (typeof was === 'string') append(addresses, `${owner ?? ''} ${at ?? ''}`, was);
}

function withFormer(port: Interface, addresses: readonly string[] | undefined): Interface {
  const [like] = port.addresses;
  return addresses === undefined || like === undefined ? port : { ...port, addresses: [...port.addresses, ...addresses.map((text) => ({ ...like, address: former(text) }))] };
}

/** `A → B`; the same revision twice is told by its dates. */
export function revisions({ before, after }: Changes): string {
  const dated = before.revision === after.revision;
  const text = ({ revision, date }: Changes['before']): string => (dated && date !== undefined ? `${revision}（${date}）` : revision);
  return `${text(before)} → ${text(after)}`;
}
