/** Devices whose container runs an image of the user's own: what the twin's images set at start, such an image must set itself. */
import type { Model } from '../model';
import { twinPlan } from './twin-plan';

export interface OwnImage {
  readonly device: string;
  readonly name: string;
  readonly image: string;
  /** Beyond what Docker gives it (its planned addresses, one default route): `10.10.30.0/24 via 10.10.20.2`. */
  readonly routes: readonly string[];
  /** Addresses Docker could not give: planned address and length @ address it has instead. */
  readonly addresses: readonly string[];
  /** Addresses it shares with the other members of its pair, held by one of them at a time. */
  readonly virtual: readonly string[];
}

/** In order of devices. Nothing is worked out for a facility without such images. */
export function ownImages(model: Model): OwnImage[] {
  const devices = new Map(model.devices.filter(({ image }) => image !== undefined).map((device) => [device.id, device]));
  if (devices.size === 0) return [];
  return twinPlan(model).containers.flatMap((container): OwnImage[] => {
    const device = devices.get(container.id);
    const list = (name: string): string[] => container.environment[name]?.split('; ') ?? [];
    return device?.image === undefined ? [] : [{
      device: device.id, name: device.name, image: device.image, routes: list('TWIN_ROUTES'), addresses: list('TWIN_ADDRESSES'),
      virtual: [...new Set(list('TWIN_VRRP').map((entry) => entry.split(' ')[2]!))],
    }];
  });
}
