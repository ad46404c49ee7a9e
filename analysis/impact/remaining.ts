/** A facility as it is after a loss: what is gone taken out of its model, so that the rules can judge what is left. */
import { indexOf, isDeviceEnd, type Endpoint, type Model } from '../../model';
import { siteWithout } from './remaining-site';
import { device as devicePart, link as linkPart, partKey, zone as zonePart } from './parts';

/**
 * The model without the devices and cables that are gone; a zone whose network is gone keeps its name and its hosts and loses its
 * switches. Flows without an end or a way are gone with their rules. Addresses and rules of what is left stay as they are.
 * @param deadThings of the machine room: off or of no use
 */
export function withoutGone(model: Model, gone: ReadonlySet<string>, deadThings: ReadonlySet<string> = new Set()): Model {
  const deadZones = new Set(model.zones.filter(({ id }) => gone.has(partKey(zonePart(id)))).map(({ id }) => id));
  const { devices } = indexOf(model);
  const isGone = (id: string): boolean => gone.has(partKey(devicePart(id))) || (devices.get(id)?.kind === 'switch' && devices.get(id)!.interfaces.some(({ zone }) => zone !== undefined && deadZones.has(zone)));
  const left = (ids: readonly string[]): string[] => ids.filter((id) => !isGone(id));
  const policies = model.policies.map((policy) => ({ ...policy, devices: left(policy.devices) })).filter((policy) => policy.devices.length > 0);
  const standing = new Set(policies.map(({ id }) => id));
  const links = model.links.filter(({ id, ends }) => !gone.has(partKey(linkPart(id))) && ends.every((end) => !isDeviceEnd(end) || !isGone(end.device)));
  const cabled = new Set(links.map(({ id }) => id));
  const pairs = model.pairs.map((pair) => ({ ...pair, members: left(pair.members) })).filter(({ members }) => members.length > 0);
  const pairIds = new Set(pairs.map(({ id }) => id));
  const stands = (end: Endpoint): boolean => ('device' in end ? !isGone(end.device) : 'pair' in end ? pairIds.has(end.pair) : true);
  const flows = model.flows.map((flow) => ({
    ...flow, from: flow.from.filter(stands), to: flow.to.filter(stands), legs: flow.legs.filter(({ forwarders }) => forwarders.every((id) => standing.has(id))),
  })).filter(({ from, to, legs }) => from.length > 0 && to.length > 0 && legs.length > 0);
  const flowing = new Set(flows.map(({ id }) => id));
  return {
    ...model,
    devices: model.devices.filter(({ id }) => !isGone(id)).map(({ host, pair, ...device }) => ({
      ...device,
      ...(host === undefined || isGone(host) ? {} : { host }), ...(pair === undefined || !pairIds.has(pair) ? {} : { pair }),
      interfaces: device.interfaces.filter(({ link, bond }) => bond === undefined || link === undefined || cabled.has(link))
        .map(({ link, ...port }) => (link === undefined || !cabled.has(link) ? port : { ...port, link })),
      settings: device.settings.targets ? { ...device.settings, targets: left(device.settings.targets) } : device.settings,
    })),
    zones: model.zones.map((zone) => ({
      ...zone,
      switches: left(zone.switches), devices: left(zone.devices), forwarders: zone.forwarders.filter((id) => standing.has(id)),
      gateways: zone.gateways.filter(({ forwarder }) => standing.has(forwarder)), routes: zone.routes.filter(({ forwarder }) => standing.has(forwarder)),
      ...(zone.underlay ? { underlay: zone.underlay.filter(({ device }) => !isGone(device)) } : {}),
    })),
    links, pairs, flows,
    policies: policies.map((policy) => ({ ...policy, rules: policy.rules.filter(({ flow }) => flowing.has(flow)), translations: policy.translations.filter(({ flow }) => flowing.has(flow)) })),
    ...(model.site && deadThings.size > 0 ? { site: siteWithout(model.site, deadThings) } : {}),
    ...(model.monitoringPoints ? { monitoringPoints: model.monitoringPoints.filter(({ source, server }) => !isGone(source) && !isGone(server)) } : {}),
  };
}
