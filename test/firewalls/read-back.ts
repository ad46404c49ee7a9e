/** The rules of a generated file, read back and put beside the model's lanes. */
import { laneKey, lanesOf, termOfRule, type Lane } from '../../analysis/reachability';
import { PacketSet } from '../../analysis/packets/packet-set';
import { packetText } from '../../analysis/packets/term';
import { nftMeaning, type NftPermission } from '../../firewalls/nft-meaning';
import { readNftables } from '../../firewalls/nft-reader';
import { nftablesFor, placesOf } from '../../firewalls/nftables';
import { windowSet } from '../../firewalls';
import { indexOf, type Device, type Model } from '../../model';

export interface ReadBack {
  readonly meaning: ReturnType<typeof nftMeaning>;
  /** Permissions by lane; interface names are places again. */
  readonly lanes: ReadonlyMap<string, { readonly lane: Lane; readonly permissions: readonly NftPermission[] }>;
}

export function readBack(model: Model, device: Device, text: string = nftablesFor(model, device)): ReadBack {
  const policy = indexOf(model).policyOfDevice.get(device.id)!;
  const placeOf = new Map(placesOf(device, policy).map((place) => [place.name, place.id]));
  const meaning = nftMeaning(readNftables(text));
  const lanes = new Map<string, { lane: Lane; permissions: NftPermission[] }>();
  for (const permission of meaning.permissions) {
    const [fromZone, toZone] = [permission.from, permission.to].map((name) => (name === undefined ? undefined : placeOf.get(name)!));
    const family = permission.packets.terms[4].length > 0 ? 4 : 6;
    const lane: Lane = { chain: permission.chain, ...(fromZone === undefined ? {} : { fromZone }), ...(toZone === undefined ? {} : { toZone }), family };
    const known = lanes.get(laneKey(lane));
    if (known) known.permissions.push(permission);
    else lanes.set(laneKey(lane), { lane, permissions: [permission] });
  }
  return { meaning, lanes };
}

/** Every difference between the file and the policy, lane by lane and time window by time window; empty when they agree. */
export function differences(model: Model, device: Device, text?: string): string[] {
  const policy = indexOf(model).policyOfDevice.get(device.id)!;
  const { lanes } = readBack(model, device, text);
  const found: string[] = [];
  for (const key of new Set([...lanesOf(policy).keys(), ...lanes.keys()])) {
    const rules = lanesOf(policy).get(key)?.rules ?? [];
    const permissions = lanes.get(key)?.permissions ?? [];
    const { family } = (lanes.get(key) ?? lanesOf(policy).get(key))!.lane;
    const windows = new Set([...rules.map((rule) => (rule.window === undefined ? undefined : windowSet(rule.flow))), ...permissions.map((one) => one.window)]);
    for (const window of windows) {
      const planned = PacketSet.of(family, rules.filter((rule) => (rule.window === undefined ? undefined : windowSet(rule.flow)) === window).map(termOfRule));
      const written = PacketSet.union(permissions.filter((one) => one.window === window).map((one) => one.packets));
      const [more, less] = [written.packetOutside(planned), planned.packetOutside(written)];
      if (more) found.push(`${key}: passes ${packetText(more)}`);
      if (less) found.push(`${key}: does not pass ${packetText(less)}`);
    }
  }
  return found;
}
