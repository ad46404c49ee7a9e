/**
 * The host outside: no device of the design, but whoever sends what the Internet sends, and answers for it.
 * It is the carrier's gateway of every public zone and knows a way to the inner addresses: only the firewalls keep it out.
 */
import { outsideHost } from '../analysis/outside-host';
import { byText, familyOf, type Flow, type Model } from '../model';
import type { PlannedNetworks } from './networks';
import type { TwinAttachment, TwinContainer } from './twin-plan';
import { daemonCapabilities, networkSetupCapabilities, type TwinImage } from './roles';

export const outsideImage: TwinImage = { id: 'terminal', name: 'jifang-twin/terminal', context: 'terminal' };

/** Undefined when no public zone has an address to spare for it. */
export function outsideContainer(model: Model, networks: PlannedNetworks): Omit<TwinContainer, 'labels' | 'sysctls'> | undefined {
  const host = outsideHost(model);
  const attachments = (host?.places ?? []).flatMap(({ zone, addresses }): TwinAttachment[] => {
    const network = networks.ofZone.get(zone);
    return network ? [{ network: network.id, of: network.of, addresses }] : [];
  }).sort((a, b) => byText(a.network, b.network));
  if (!host || attachments.length === 0) return undefined;
  const at = (address: string) => attachments[0]!.addresses.find((each) => familyOf(each) === familyOf(address));
  const foreign = host.foreign.flatMap((address) => (at(address) === undefined ? [] : [`${address}/${familyOf(address) === 4 ? 32 : 128} @ ${at(address)}`]));
  const listens = [...new Set(model.flows.flatMap((flow) => listened(model, flow)))].sort(byText);
  const entries: Readonly<Record<string, readonly string[]>> = {
    TWIN_ADDRESSES: foreign, TWIN_LISTEN: listens, TWIN_ROUTES: host.routes.map(({ prefix, via }) => `${prefix} via ${via}`), TWIN_STAND_IN: ['互联网用户'],
  };
  return {
    id: host.id, name: `${model.facility.id}-${host.id}`, hostname: host.id, image: outsideImage.id, attachments, hostNetwork: false,
    environment: Object.fromEntries(Object.entries(entries).filter(([, list]) => list.length > 0).map(([name, list]) => [name, list.join(';')])),
    // Foreign source addresses, to show that the firewalls do not believe them.
    capabilities: [...new Set([...daemonCapabilities, ...networkSetupCapabilities, 'NET_RAW'])].sort(byText),
    hosts: [], uploads: [], volumes: [], readOnlyRoot: true, memory: 64,
  };
}

function listened(model: Model, { to, services }: Flow): string[] {
  if (!to.some((end) => 'zone' in end && model.zones.some(({ id, kind }) => id === end.zone && kind === 'public'))) return [];
  return services.flatMap(({ protocol, ports }) => (protocol === 'tcp' || protocol === 'udp' ? ports.filter(({ from, to: last }) => last - from < 100).map(({ from, to: last }) => `${protocol}/${from === last ? from : `${from}-${last}`}`) : []));
}
