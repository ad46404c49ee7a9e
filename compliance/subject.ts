import {
  deviceKinds, roomIdOf, siteIndexOf, zoneKinds, type Area, type Bilingual, type Device, type Flow, type Link, type Model, type MonitoringPoint, type Pair, type Policy, type Product, type Site, type System, type Zone,
} from '../model';
import type { Facts, SiteFacts } from './facts';
import { inside } from './words';

/** What a finding is about: a construct by its path, with the name people read and the systems it counts for. */
export interface Subject {
  readonly path: string;
  readonly name: Bilingual;
  /** Ids of the licensed systems whose verdict it touches. */
  readonly systems: readonly string[];
}

/** A device in words: its label in Chinese; kind and machine name in English. */
export const deviceName = (device: Device): Bilingual => ({ zh: device.name, en: `${inside(deviceKinds[device.kind]).en} ${device.id}` });
export const zoneName = (zone: Zone): Bilingual => ({ zh: zone.name, en: `${inside(zoneKinds[zone.kind]).en} (${zone.id})` });
export const systemName = (system: System): Bilingual => ({ zh: system.title, en: `${system.kind.toUpperCase()} system ${system.id}` });
export const policyName = (policy: Policy): Bilingual => ({ zh: policy.name, en: policy.id });
export const flowName = (flow: Flow): Bilingual => ({ zh: `${flow.id}（${flow.purpose}）`, en: `flow ${flow.id}` });
export const productName = (product: Product): Bilingual => {
  const sold = [product.vendor, product.model, product.version].filter((part) => part !== undefined).join(' ');
  return { zh: sold === '' ? product.name : `${product.name}（${sold}）`, en: `product ${product.id}` };
};

export const ofFacility = (model: Model): Subject => ({
  path: model.facility.id,
  name: { zh: model.facility.name, en: `facility ${model.facility.id}` },
  systems: model.systems.map((system) => system.id),
});

export const ofSystem = (system: System): Subject => ({ path: system.path, name: systemName(system), systems: [system.id] });

/** A zone of the facility itself, such as 公共区, counts for every system. */
export const ofZone = (facts: Facts, zone: Zone): Subject => ({
  path: zone.path, name: zoneName(zone), systems: zone.system === undefined ? facts.model.systems.map((system) => system.id) : [zone.system],
});

export const ofDevice = (facts: Facts, device: Device): Subject => ({ path: device.path, name: deviceName(device), systems: facts.systemsOfDevice(device) });

/** A firewall or a pair of them, as one: they carry out the same rules. */
export function ofPolicy(facts: Facts, policy: Policy): Subject {
  const pair = facts.index.pairs.get(policy.id);
  const device = facts.index.devices.get(policy.devices[0] ?? '');
  return {
    path: pair?.path ?? device?.path ?? policy.id,
    name: policyName(policy),
    systems: device === undefined ? facts.systemsOfZones(policy.zones) : facts.systemsOfDevice(device),
  };
}

export const ofPair = (facts: Facts, pair: Pair): Subject => ({
  path: pair.path,
  name: { zh: pair.name, en: `pair ${pair.id}` },
  systems: sorted(pair.members.flatMap((id) => [...facts.systemsOfDevice(facts.index.devices.get(id))])),
});

export const ofFlow = (facts: Facts, flow: Flow): Subject => ({
  path: `flows/${flow.id}`,
  name: flowName(flow),
  systems: sorted([...facts.endsOf(flow).fromSystems, ...facts.endsOf(flow).toSystems]),
});

export const ofLink = (facts: Facts, link: Link): Subject => {
  const ends = link.ends.map((end) => ('device' in end ? facts.index.devices.get(end.device) : undefined)).filter((device) => device !== undefined);
  return {
    path: `links/${link.id}`,
    name: { zh: ends.map((device) => device.name).join(' — '), en: ends.map((device) => device.id).join(' to ') },
    systems: sorted(ends.flatMap((device) => [...facts.systemsOfDevice(device)])),
  };
};

/** A product counts for every system that uses it. */
export const ofProduct = (facts: Facts, product: Product): Subject => ({
  path: `products/${product.id}`,
  name: productName(product),
  systems: facts.systemsUsing(product.id),
});

const areaSystems: Readonly<Partial<Record<Area, 'ca' | 'km'>>> = { management: 'ca', service: 'ca', core: 'ca', 'km-management': 'km', 'km-core': 'km' };

/**
 * Something of the machine room by its id, or `<room>/…`. It counts for the systems in whose area it stands; in an area of neither, for all.
 * `name` stands where nothing of that id is in the site, such as for a group of UPS.
 */
export function ofThing(facts: SiteFacts, id: string, name: string = id): Subject {
  const { site, systems } = facts.model;
  const index = site && siteIndexOf(site);
  const found = index?.things.get(id) ?? index?.things.get(id.split('/')[0]!);
  const room = found && site ? (found.kind === 'room' ? found.thing : index!.rooms.get(roomIdOf(site, found) ?? '')) : undefined;
  const area = room?.area ?? (id in areaSystems ? id as Area : undefined);
  const kind = area && areaSystems[area];
  const own = kind === undefined ? [] : systems.filter((system) => system.kind === kind);
  const exact = found?.thing.id === id;
  return {
    path: exact ? found.thing.path : `${found?.thing.path ?? site?.path ?? ''}/${exact || !found ? id : id.slice(id.indexOf('/') + 1)}`,
    name: exact ? { zh: found.thing.name, en: found.kind === id ? id.replaceAll('-', ' ') : `${found.kind.replaceAll('-', ' ')} ${id}` } : { zh: name, en: `machine room, ${id}` },
    systems: (own.length > 0 ? own : systems).map((system) => system.id),
  };
}

/** A monitoring point counts for the systems in whose area it hangs; one of no room, for all. */
export const ofPoint = (facts: SiteFacts, site: Site, { id, name, path, position }: MonitoringPoint): Subject =>
  ({ ...ofThing(facts, position?.room ?? site.id), path, name: { zh: name, en: `monitoring point ${id}` } });

/** The machine room as a whole. */
export const ofSite = (facts: SiteFacts): Subject => ({ path: facts.model.site?.path ?? '', name: { zh: facts.model.site?.name ?? '', en: 'machine room' }, systems: facts.model.systems.map((system) => system.id) });

const sorted = (ids: readonly string[]): string[] => [...new Set(ids)].sort((a, b) => (a < b ? -1 : 1));
