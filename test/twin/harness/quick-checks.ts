/** What must and must not pass in the quick facility: enough to see that its firewalls do what the design says. */
import { indexOf, mainInterface, type Model } from '../../../model';
import { waitUntil } from '../../../twin/engine';
import type { Part } from '../../../analysis/impact';
import { cutBy } from './expected-cuts';
import type { LiveTwin } from './live-twin';

/** The address by which others call a device. */
export function addressOf(model: Model, device: string): string {
  const found = indexOf(model).devices.get(device);
  const address = found && mainInterface(found)?.addresses[0]?.address;
  if (address === undefined) throw new Error(`${device} has no address`);
  return address;
}

/** Whether a connection from a device's container comes about. */
export async function connects(twin: LiveTwin, from: string, to: string, port: number): Promise<boolean> {
  const { code } = await twin.exec(from, ['perl', '-MIO::Socket::INET', '-e', 'exit !IO::Socket::INET->new(PeerAddr => shift, PeerPort => shift, Timeout => 1)', addressOf(twin.model, to), String(port)]);
  return code === 0;
}

const cases: readonly (readonly [from: string, to: string, port: number, allowed: boolean])[] = [
  ['ca-terminal', 'ca-server', 8001, true],
  ['ca-terminal-2', 'ca-server', 8002, true],
  ['ca-terminal', 'ca-web', 8080, true],
  ['ca-terminal', 'ca-server', 8002, false],
  ['ca-terminal-2', 'ca-server', 8001, false],
  ['ca-terminal-2', 'ca-web', 8080, false],
  ['ca-web', 'ca-server', 8001, false],
  ['ca-server', 'ca-terminal', 8001, false],
];

/** What {@link deviations} finds while parts are lost, by the design. */
export const deviationsWithout = (model: Model, lost: readonly Part[]): string[] =>
  cutBy(model, lost, cases.flatMap(([from, to, port, planned]) => (planned ? [[from, to, port] as const] : []))).map(([from, to, port]) => `${from} -> ${to} ${port} is cut off`);

/** What deviates from the plan; nothing is as it should be. Denied connections are tried only while the allowed ones to the same port pass. */
export async function deviations(twin: LiveTwin, allowedToo: readonly string[] = []): Promise<string[]> {
  const found = await Promise.all(cases.map(async ([from, to, port, planned]) => {
    const name = `${from} -> ${to} ${port}`;
    const allowed = planned || allowedToo.includes(name);
    return await connects(twin, from, to, port) === allowed ? [] : [`${name} ${allowed ? 'is cut off' : 'passes'}`];
  }));
  return found.flat();
}

/** Waits until all is as planned. @throws Error with what is not */
export async function asPlanned(twin: LiveTwin, seconds = 60): Promise<void> {
  let wrong: string[] = [];
  if (!await waitUntil(async () => (wrong = await deviations(twin)).length === 0, seconds)) throw new Error(`not as planned after ${seconds} s:\n${wrong.join('\n')}`);
}
