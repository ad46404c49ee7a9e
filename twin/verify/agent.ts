/** What the agent `twin-probe` in a container reads and writes. */
import type { Answer } from './judge';
import type { Probe } from './probe';
import { questionAt } from './questions';

/** Where the agent lies in every image of ours. */
export const agentPath = '/usr/local/lib/jifang/twin-probe';

/** Milliseconds: how long an answer is waited for. What must stay silent takes all of it, what must answer only what it needs. */
export interface Patience {
  readonly allowed: number;
  readonly denied: number;
}

/** One line a probe. */
export function agentInput(probes: readonly Probe[], patience: Patience): string {
  return probes.map((probe) => {
    const stopped = probe.expected.kind === 'dropped' || probe.expected.kind === 'lost';
    const payload = probe.protocol === 'udp' ? questionAt(probe.port)?.datagram ?? '' : '';
    return [probe.id, probe.protocol, probe.source, probe.destination, probe.port, stopped ? patience.denied : patience.allowed, payload, probe.foreign ? 'transparent' : '', probe.expected.kind === 'open' ? 'spoken' : ''].join('\t');
  }).join('\n') + '\n';
}

const results: ReadonlySet<string> = new Set<Answer['result']>(['open', 'mute', 'refused', 'unreachable', 'silent', 'error']);

/** Lines that are none of the agent's are left out: a container may say something of its own. */
export function readAnswers(text: string): Answer[] {
  return text.split('\n').flatMap((line) => {
    const found = objectOf(line);
    const { id, result, source, port, detail, milliseconds } = found ?? {};
    return typeof id === 'string' && typeof result === 'string' && results.has(result) && typeof port === 'number'
      ? [{ id, result: result as Answer['result'], source: typeof source === 'string' ? source : '', port, detail: typeof detail === 'string' ? detail : '', milliseconds: typeof milliseconds === 'number' ? milliseconds : 0 }] : [];
  });
}

export function objectOf(line: string): Record<string, unknown> | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value as Record<string, unknown> : undefined;
  } catch {
    return undefined;
  }
}
