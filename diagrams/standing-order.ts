/**
 * Who stands before whom in a row. Addresses are given out in the order of kinds and names, and keep standing when a device
 * is added (the lock file holds them): so the order of addresses is the tidy one, and a new device comes after those that
 * stood there before and moves none of them.
 */
import { parseAddress, type Device } from '../model';

/** Behind every address: of what has none. */
export const none = 1n << 129n;

function keyOf(device: Device, zone: string | undefined): bigint {
  const own = device.interfaces.filter((port) => port.zone !== undefined && port.role !== 'tunnel' && (zone === undefined || port.zone === zone));
  for (const port of own) for (const { address } of port.addresses) {
    const value = parseAddress(address);
    if (value !== undefined) return value;
  }
  return none;
}

/** The first address among some devices, in a zone if it is named: sorts groups of them. */
export const firstAddress = (devices: readonly Device[], zone = devices[0]?.zone): bigint => devices.reduce((least, device) => {
  const key = keyOf(device, zone);
  return key < least ? key : least;
}, none);

/** Sorts by what {@link firstAddress} says; equal ones by what follows. */
export function byAddress<T>(addressOf: (item: T) => bigint, otherwise: (a: T, b: T) => number): (a: T, b: T) => number {
  const known = new Map<T, bigint>();
  const key = (item: T): bigint => {
    let value = known.get(item);
    if (value === undefined) known.set(item, (value = addressOf(item)));
    return value;
  };
  return (a, b) => {
    const [x, y] = [key(a), key(b)];
    return x < y ? -1 : x > y ? 1 : otherwise(a, b);
  };
}
