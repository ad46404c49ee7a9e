/** Which ports of a target are asked, and what is chosen evenly among many. */
import { createHash } from 'node:crypto';
import type { Service } from '../../../model';
import type { Ends, Target } from '../ends';
import type { ProbeProtocol } from '../probe';

/** Ports that need not be open are taken from here. */
const unassigned = { first: 20_000, count: 20_000 };
/** For services that name no port: nobody listens there, so a refusal shows that the packet arrived. */
const anyPort = 9;

export const protocolOf = ({ protocol }: Service): ProbeProtocol => (protocol === 'tcp' || protocol === 'udp' ? protocol : 'icmp');

/** The ports to ask for a service at a target, and whether somebody listens there. */
export function portsOf(ends: Ends, service: Service, target: Target): { port: number; open: boolean }[] {
  if (service.protocol === 'icmp' || service.protocol === 'icmpv6') return [{ port: 0, open: true }];
  const open = openAt(ends, target, service.protocol === 'udp' ? 'udp' : 'tcp');
  const ranges = service.ports.length === 0 ? [{ from: 0, to: 65535 }] : service.ports;
  return ranges.flatMap(({ from, to }) => {
    if (to - from < 100) return [...new Set([from, to])].map((port) => ({ port, open: true }));
    const listened = open.find((port) => from <= port && port <= to);
    return [{ port: listened ?? Math.max(from, Math.min(to, anyPort)), open: listened !== undefined }];
  });
}

/** Ports on which everybody listens who may answer there. */
export function openAt(ends: Ends, target: Target, protocol: 'tcp' | 'udp'): number[] {
  const of = (device: string) => ends.openPorts(device).flatMap((port) => (port.startsWith(`${protocol}/`) ? [Number(port.slice(4))] : []));
  const [first = [], ...others] = target.devices.map(of);
  return first.filter((port) => others.every((ports) => ports.includes(port)));
}

/** A port that nobody opens there, chosen by the address: the same in every run. */
export function closedPort(ends: Ends, target: Target, protocol: 'tcp' | 'udp'): number {
  const open = new Set(openAt(ends, target, protocol));
  let port = unassigned.first + (chosenBy(`${target.address} ${protocol}`) % unassigned.count);
  while (open.has(port)) port++;
  return port;
}

/** A number made of a text: what is chosen by it is chosen evenly, and alike in every run. */
export const chosenBy = (text: string): number => createHash('sha256').update(text).digest().readUInt32BE(0);

/** The same in the same order, begun at a place that a number chooses. */
export function begunAt<T>(list: readonly T[], turn: number): T[] {
  const at = turn % Math.max(1, list.length);
  return [...list.slice(at), ...list.slice(0, at)];
}
