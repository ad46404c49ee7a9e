/**
 * What stands in a design, because it was stated, and still looks like a slip: told beside the results, never an error.
 */
import { by, codedNameOf, familyOf, formatAddress, forwarderKinds, indexOf, isPrivate, parseAddress, parsePrefix, siteIndexOf, trayPurposeNames, trayPurposes, type Device, type Flow, type Model, type ThingKind, type Zone } from '../model';
import { poolOf, purposes, purposeWords, within, type Pool } from './address-pools';
import { TrayNetwork, trayLoads } from './cabling';
import type { Problem } from './problem';
import { mountedIn } from './site/contents';

export function designRemarks(model: Model): Problem[] {
  return [...inRangesOfOthers(model), ...publicFamilies(model), ...unpublishedFamilies(model), ...unaddressed(model), ...feedingNothing(model), ...reachingNothing(model)].sort(by(({ path }) => path, ({ code }) => code, ({ values }) => JSON.stringify(values)));
}

/** Cameras on a switch of the monitoring network without an address there: tables would show a gap, and nobody would set them up. */
function unaddressed({ site }: Model): Problem[] {
  const plugged = new Set((site?.monitoring.switches ?? []).flatMap(({ connections }) => connections.map(({ thing }) => thing)));
  return (site?.video.cameras ?? []).filter(({ id, address }) => plugged.has(id) && address === undefined).map(({ name, path }) => ({
    code: 'camera-address-missing', path,
    values: { name, prefix: site!.monitoring.prefix === undefined ? { zh: '监控系统网络', en: 'the monitoring network' } : site!.monitoring.prefix },
  }));
}

/**
 * Parts of the supply that lead to no load, each with those above it that therefore lead to none. Circuits may be spare, and a PDU waits
 * in an empty rack for what will stand there.
 */
function feedingNothing(model: Model): Problem[] {
  const { site } = model;
  if (!site) return [];
  const { things } = siteIndexOf(site);
  const empty = new Set(site.racks.filter((rack) => mountedIn(model, site, rack).every(({ kind }) => kind === 'pdu' || kind === 'patch-panel')).map(({ id }) => id));
  const parts = new Map([...things.values()].filter(({ kind }) => supplyKinds.has(kind)).map(({ thing }) => [thing.id, thing]));
  const fedBy = new Map<string, readonly string[]>();
  const used = new Set(model.devices.flatMap(({ feeds = [] }) => feeds.map(({ from }) => from)));
  for (const { kind, thing } of things.values()) {
    const inputs = kind === 'circuit' ? [thing.cabinet] : 'inputs' in thing ? thing.inputs : [];
    if (kind === 'circuit' || parts.has(thing.id)) fedBy.set(thing.id, inputs);
    else for (const input of inputs) used.add(input);
    if (kind === 'pdu' && empty.has(thing.rack)) used.add(thing.id);
  }
  const upwards = (from: Iterable<string>): Set<string> => {
    const seen = new Set(from);
    for (const id of seen) for (const input of fedBy.get(id) ?? []) seen.add(input);
    return seen;
  };
  const useful = upwards(used);
  const idle = [...parts.values()].filter(({ id }) => !useful.has(id));
  const leads = new Set(idle.flatMap(({ id }) => [...upwards(fedBy.get(id) ?? [])]));
  return idle.filter(({ id }) => !leads.has(id)).map((each): Problem => {
    const above = [...upwards(fedBy.get(each.id) ?? [])].sort().flatMap((id) => (useful.has(id) ? [] : parts.get(id) ?? []));
    return { code: 'power-feeds-nothing', path: each.path, values: {
      name: each.name,
      above: above.length === 0 ? { zh: '', en: '' } : { zh: `，其上级${above.map(codedNameOf).join('、')}也因此没有负荷`, en: `, and therefore neither does what leads to it alone: ${above.map(({ id }) => id).join(', ')}` },
    } };
  });
}

const supplyKinds: ReadonlySet<ThingKind> = new Set<ThingKind>(['mains', 'generator', 'transfer-switch', 'ups', 'cabinet', 'pdu']);

/** Trays, with those they lead into, in which no cable lies: they end far from what they are for, or touch no others. A spare branch is none; data trays wait for a network that nobody has stated yet. */
function reachingNothing(model: Model): Problem[] {
  const { site } = model;
  if (!site) return [];
  const trays = new Map(site.cabling.trays.map((tray) => [tray.id, tray]));
  const used = new Set(trayLoads(model).filter(({ cables }) => cables > 0).map(({ tray }) => tray));
  return trayPurposeNames.filter((purpose) => purpose !== 'data' || model.links.length > 0).flatMap((purpose) => new TrayNetwork(site, new Set([purpose])).groups()).filter((group) => !group.some((id) => used.has(id))).map(([first, ...joined]): Problem => {
    const { path, name, purpose } = trays.get(first!)!;
    const others = joined.map((id) => codedNameOf(trays.get(id)!)).join('、');
    return { code: 'tray-reaches-nothing', path, values: {
      name, purpose: trayPurposes[purpose],
      joined: joined.length === 0 ? { zh: '', en: '' } : { zh: `，与其相接的${others}中也没有`, en: `, nor in those it leads into: ${joined.join(', ')}` },
    } };
  });
}

/** Hosts whose stated address lies where gateways or network devices have theirs, network devices among the gateways. */
function inRangesOfOthers(model: Model): Problem[] {
  const { zones, devices, pairs } = indexOf(model);
  const pools = new Map(model.zones.map((zone) => [zone.id, zone.prefixes.map((text) => poolOf(parsePrefix(text)!, zone))]));
  const judge = (device: Device, subject: { name: string; path: string }, zone: string, address: string): Problem[] => {
    const pool = pools.get(zone)?.find(({ prefix }) => prefix.family === familyOf(address));
    const range = pool?.conventions.find((each) => within(each, parseAddress(address)!));
    if (!pool || !range || forwarderKinds.has(device.kind) || (range.purpose !== purposes.gateway && range.purpose !== purposes.infrastructure)) return [];
    if (device.kind === 'switch' && range.purpose === purposes.infrastructure) return [];
    return [{ code: 'address-range-of-others', path: subject.path, values: { name: subject.name, address, zone: zones.get(zone)!.name, purpose: purposeWords(range.purpose), ...usual(pool, device) } }];
  };
  return [
    ...model.devices.flatMap((device) => device.interfaces.flatMap(({ zone, addresses }) => (zone === undefined ? [] : addresses.filter(({ origin }) => origin === 'stated').flatMap(({ address }) => judge(device, device, zone, address))))),
    ...model.pairs.flatMap((pair) => pair.virtual.filter(({ origin }) => origin === 'stated').flatMap(({ zone, address }) => judge(devices.get(pairs.get(pair.id)!.members[0]!)!, pair, zone, address))),
  ];
}

/** Where such a device usually has its address. */
function usual({ ranges, prefix }: Pool, { kind }: Device): { first: string; last: string } {
  const [range] = ranges[kind === 'switch' ? 'infrastructure' : 'host'];
  return { first: formatAddress(range!.first, prefix.family), last: formatAddress(range!.last, prefix.family) };
}

/** Public zones of a family in which their published services have private addresses and none published: nobody outside reaches them so. */
function unpublishedFamilies(model: Model): Problem[] {
  const { zones, devices, pairs } = indexOf(model);
  const lacking = new Map<string, Set<Flow>>();
  const endZones = ({ to }: Flow) => to.flatMap((end) => ('zone' in end ? [end.zone] : 'device' in end ? devices.get(end.device)?.zone ?? [] : devices.get(pairs.get(end.pair)!.members[0]!)?.zone ?? []));
  const key = (flow: Flow, family: number) => JSON.stringify([flow.to, flow.services, family]);
  const published = new Set(model.flows.flatMap((flow) => (flow.publish ? [key(flow, familyOf(flow.publish.address))] : [])));
  for (const flow of model.flows) for (const { from } of flow.publish ? flow.legs : []) if (zones.get(from)?.kind === 'public') for (const family of [4, 6] as const) {
    const ofFamily = (zone: string) => zones.get(zone)!.prefixes.map((text) => parsePrefix(text)!).filter((prefix) => prefix.family === family);
    const inside = endZones(flow).flatMap(ofFamily);
    if (ofFamily(from).length === 0 || inside.length === 0 || inside.some((prefix) => !isPrivate(prefix)) || published.has(key(flow, family))) continue;
    lacking.set(`${from} ${family}`, (lacking.get(`${from} ${family}`) ?? new Set()).add(flow));
  }
  return [...lacking].map(([at, flows]): Problem => {
    const [zone, family] = at.split(' ') as [string, string];
    const ids = [...flows].map(({ id }) => id).join(', ');
    return { code: 'publish-family-missing', path: zones.get(zone)!.path, values: { family: `IPv${family}`, flows: ids, property: family === '4' ? 'prefix' : 'prefix6' } };
  });
}

/** Public zones that lack a family in which a zone they ask has public addresses: nobody outside will reach it so. */
function publicFamilies(model: Model): Problem[] {
  const { zones } = indexOf(model);
  const has = (zone: Zone, family: 4 | 6) => zone.prefixes.some((text) => parsePrefix(text)!.family === family);
  const isOpen = (zone: Zone, family: 4 | 6) => zone.prefixes.some((text) => parsePrefix(text)!.family === family && !isPrivate(parsePrefix(text)!));
  const asked = new Map<string, Set<string>>();
  for (const { legs } of model.flows) for (const { from, to } of legs) if (zones.get(from)?.kind === 'public' && to !== from) asked.set(from, (asked.get(from) ?? new Set()).add(to));
  return [...asked].flatMap(([id, targets]) => ([4, 6] as const).flatMap((family): Problem[] => {
    const zone = zones.get(id)!;
    const open = has(zone, family) ? [] : [...targets].map((target) => zones.get(target)!).filter((target) => isOpen(target, family)).sort(by(({ id: target }) => target));
    if (open.length === 0) return [];
    const names = { zh: open.map(({ name }) => name).join('、'), en: open.map(({ id: target }) => target).join(', ') };
    return [{ code: 'public-family-missing', path: zone.path, values: { family: `IPv${family}`, zones: names, property: family === 4 ? 'prefix' : 'prefix6' } }];
  }));
}
