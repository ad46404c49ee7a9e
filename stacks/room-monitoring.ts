/**
 * The machine room's own monitoring: hosts and collectors of `site.monitoring`, and the network cards of UPS that are read themselves. They are no devices of the facility's network,
 * but stand on one of their own, which has no route to the zones. In the twin that is a network to which nothing else is plugged in.
 */
import { by, byText, contains, parseAddress, parsePrefix, type Model } from '../model';
import { monitoringImage } from './monitoring';

/** One of them that points name as their source or server. */
export interface RoomThing {
  readonly id: string;
  readonly name: string;
  readonly kind: 'monitoring-host' | 'collector' | 'ups';
  readonly image: 'monitor' | 'sensor';
  readonly address: string;
  /** Others at which it answers too: cards whose readings the plan has it pass on. */
  readonly more: readonly string[];
}

export interface RoomNetwork {
  readonly prefix: string;
  readonly things: readonly RoomThing[];
}

/** What a network of the room is `of`. */
export const roomPlace = 'site-monitoring';

/** Undefined where the plan names no network for it, or nobody on it has to do with a point. */
export function roomNetwork(model: Model): RoomNetwork | undefined {
  const { prefix, hosts, collectors } = model.site?.monitoring ?? { hosts: [], collectors: [] };
  const range = prefix === undefined ? undefined : parsePrefix(prefix);
  if (prefix === undefined || range?.family !== 4) return undefined;
  const within = (address: string) => {
    const value = parseAddress(address);
    return value !== undefined && !address.includes(':') && contains(range, value);
  };
  const thing = (kind: RoomThing['kind']) => ({ id, name, address }: { readonly id: string; readonly name: string; readonly address?: string | undefined }): RoomThing[] => {
    const image = monitoringImage(model, { id });
    return image === undefined || address === undefined || !within(address) ? [] : [{ id, name, kind, image, address, more: cardsBehind(model, id).filter((each) => each !== address && within(each)) }];
  };
  const things = [...hosts.flatMap(thing('monitoring-host')), ...collectors.flatMap(thing('collector')), ...(model.site?.power.ups ?? []).flatMap(thing('ups'))].sort(by(({ id }) => id));
  return things.length === 0 ? undefined : { prefix, things };
}

/** Addresses of their own that points of a source have. */
const cardsBehind = (model: Model, source: string): string[] =>
  [...new Set((model.monitoringPoints ?? []).flatMap((point) => (point.source === source && point.address !== undefined ? [point.address] : [])))].sort(byText);
