/** What stops working when parts of a facility are lost. */
import { by, indexOf, type Bilingual, type Model } from '../../model';
import { detectionImpacts, type DetectionLeft } from './alarms';
import { flowImpacts, type FlowImpact } from './flows';
import { cableDependencies, fall, type Consequence, type Dependency, type Part } from './parts';
import { withoutGone } from './remaining';
import { serviceImpacts, systemImpacts, type ServiceImpact, type SystemImpact } from './services';
import { coolingImpacts, doorsLost, feedImpacts, lightingImpacts, pointsUnread, siteDependencies, upsLeft, type CoolingImpact, type FeedImpact } from './site';
import type { LightLeft } from '../site/lighting';
import { cableImpacts, isCutOff, pairImpacts, switchImpacts, type CableImpact, type PairImpact, type SwitchImpact } from './standby';
import { Network } from './ways';

export interface DeviceImpact { readonly device: string; readonly why: Bilingual }

/** down: nobody has its network any more; split: its switches no longer see each other; isolated: no forwarder joins it to another zone. */
export interface ZoneImpact { readonly zone: string; readonly state: 'down' | 'split' | 'isolated' }

export interface Impact {
  /** What was lost, as asked. */
  readonly lost: readonly Part[];
  /** Devices that went off with it. */
  readonly off: readonly DeviceImpact[];
  /** Devices that run but cannot do what they are there for. */
  readonly idle: readonly DeviceImpact[];
  /** Devices that run and are on no network, or of a forwarder not on all it joins. */
  readonly cutOff: readonly string[];
  readonly zones: readonly ZoneImpact[];
  /** Flows that are worse off; those that follow from the structure (VRRP, state sync, IPSec) among them. */
  readonly flows: readonly FlowImpact[];
  readonly pairs: readonly PairImpact[];
  readonly switches: readonly SwitchImpact[];
  readonly cables: readonly CableImpact[];
  readonly services: readonly ServiceImpact[];
  readonly systems: readonly SystemImpact[];
  /** Parts of the machine room that are off, idle or on their last because of others. */
  readonly site: readonly Consequence[];
  /** Devices that live on some of their feeds only. */
  readonly feeds: readonly FeedImpact[];
  /** Lighting of rooms that is less than it was, by kind. */
  readonly lighting: readonly LightLeft[];
  /** Rooms with less fire or intrusion detection than they had. */
  readonly detection: readonly DetectionLeft[];
  /** Groups of air conditioners that carry less than the heat of their rooms (kW). */
  readonly cooling: readonly CoolingImpact[];
  /** Groups of air conditioners of which units are lost, and those that are left carry the heat. */
  readonly coolingLeft: readonly CoolingImpact[];
  /** UPS of the same group as a lost one: they go on. */
  readonly upsLeft: readonly string[];
  /** Doors that nobody lets through any more, or locks. */
  readonly doors: readonly string[];
  /** Monitoring points that are still read and watch what is lost. */
  readonly watching: readonly string[];
  /** Monitoring points that nobody reads any more. */
  readonly monitoringPoints: readonly string[];
  /** The model of what is left. */
  readonly remaining: Model;
}

export interface ImpactOptions {
  /** What depends on what; default: all that follows from the model. */
  readonly dependencies?: readonly Dependency[];
}

/** Every dependency that follows from a model. */
export const dependenciesOf = (model: Model): Dependency[] => [...cableDependencies(model), ...(model.site ? siteDependencies(model, model.site) : [])];

interface Healthy { readonly network: Network; readonly dependencies: readonly Dependency[] }
const kept = new WeakMap<Model, Healthy>();

function healthy(model: Model): Healthy {
  const known = kept.get(model);
  if (known) return known;
  const made = { network: new Network(model, new Set(), new Set()), dependencies: dependenciesOf(model) };
  kept.set(model, made);
  return made;
}

/**
 * What stops working when parts are lost together: judged on the cables, switches and forwarders that are left.
 * A pair's member that is left carries what the other did; members watch all their ports, so that one with all its ways takes over.
 * Linear in the devices, cables, rules and ends of flows. What is not in the model (time to take over, load, data not yet replicated) plays no part.
 */
export function impactOf(model: Model, lost: readonly Part[], options: ImpactOptions = {}): Impact {
  const whole = healthy(model);
  const before = whole.network;
  const { gone, consequences } = fall(model, lost, options.dependencies ?? whole.dependencies);
  const devices = consequences.filter(({ part }) => part.kind === 'device');
  const idle = new Set(devices.filter(({ effect }) => effect === 'idle').map(({ part }) => part.id));
  const after = new Network(model, gone, idle);
  const cutOff = model.devices.filter((device) => isCutOff(model, after, device, before));
  const cut = new Set(cutOff.map(({ id }) => id));
  const isOut = (id: string): boolean => !after.isUp(id) || cut.has(id) || idle.has(id);
  const flows = flowImpacts(model, before, after);
  const pairs = pairImpacts(model, isOut, (id) => after.isUp(id) && !cut.has(id) && idle.has(id));
  const services = serviceImpacts(model, flows, pairs, isOut);
  const told = (wanted: Consequence['effect']): DeviceImpact[] => devices.filter(({ effect }) => effect === wanted).map(({ part, why }) => ({ device: part.id, why })).sort(by(({ device }) => device));
  const deadThings = new Set([...gone].flatMap((key) => (key.startsWith('site ') ? [key.slice('site '.length)] : [])));
  for (const { part, effect } of consequences) if (part.kind === 'site' && effect === 'idle') deadThings.add(part.id);
  const doors = doorsLost(model, deadThings);
  const cooling = coolingImpacts(model, gone);
  const mute = (id: string): boolean => deadThings.has(id) || isOut(id);
  const unread = pointsUnread(model, mute).map(({ id }) => id);
  const silent = new Set(unread);
  return {
    lost, off: told('off'), idle: told('idle'), cutOff: cutOff.map(({ id }) => id),
    zones: zoneImpacts(model, before, after), flows, pairs, switches: switchImpacts(model, after, cutOff), cables: cableImpacts(model, after, gone),
    services, systems: systemImpacts(model, services),
    site: consequences.filter(({ part }) => part.kind === 'site').sort(by(({ effect }) => effects.indexOf(effect), ({ part }) => part.id)),
    feeds: feedImpacts(model, gone), lighting: lightingImpacts(model, gone), cooling: cooling.filter(({ left, needed }) => left < needed), coolingLeft: cooling.filter(({ left, needed }) => left >= needed),
    detection: detectionImpacts(model, gone, deadThings), upsLeft: upsLeft(model, deadThings), doors,
    watching: (model.monitoringPoints ?? []).filter(({ id, watches = '' }) => !silent.has(id) && (deadThings.has(watches) || doors.includes(watches))).map(({ id }) => id),
    monitoringPoints: unread,
    remaining: withoutGone(model, gone, deadThings),
  };
}

const effects: readonly Consequence['effect'][] = ['off', 'idle', 'limited'];

function zoneImpacts(model: Model, before: Network, after: Network): ZoneImpact[] {
  const { policies } = indexOf(model);
  const joined = (network: Network, zone: string): boolean => (indexOf(model).zones.get(zone)?.forwarders ?? []).some((id) => policies.get(id)?.devices.some((device) =>
    network.segments.at(device, zone).length > 0 && policies.get(id)!.zones.some((other) => other !== zone && network.segments.at(device, other).length > 0)));
  return model.zones.flatMap(({ id }): ZoneImpact[] => {
    const [then, now] = [before.segments.of(id).length, after.segments.of(id).length];
    if (now === 0 && then > 0) return [{ zone: id, state: 'down' }];
    if (now > then) return [{ zone: id, state: 'split' }];
    return joined(before, id) && !joined(after, id) ? [{ zone: id, state: 'isolated' }] : [];
  });
}
