/** `jifang reach`: may one device reach another, by which rules, or where it ends. */
import { prefixesOf, packetText, type Packet } from '../analysis/packets/term';
import { reach as follow, type Path, type Step } from '../analysis/reachability';
import { formatPrefix, nearest, say, type Model, type Service } from '../model';
import { findFacilities } from './facility-file';
import { Failure, type ExitCode } from './failure';
import { json } from './json';
import { loadFacilities } from './load-facility';
import type { Terminal } from './terminal';
import { failures } from './words';

export interface ReachOptions {
  readonly from: string;
  readonly to: string;
  readonly service: string;
  readonly facility: string | undefined;
}

/** 0 when all packets of the service may pass. */
export function reach({ from, to, service, facility }: ReachOptions, terminal: Terminal): ExitCode {
  const asked = parseService(service);
  const [loaded] = loadFacilities(findFacilities(facility === undefined ? [] : [facility], terminal.cwd), terminal);
  const { model } = loaded!;
  const [start, target] = [endOf(model, from), endOf(model, to)];
  const answer = follow(model, start, target, asked);
  const ok = answer.verdict === 'allowed';
  if (terminal.json) terminal.out(json({ ok, from, to, service: asked, verdict: answer.verdict, text: answer.text, paths: answer.paths.map(pathForPrograms) }));
  else terminal.out(`${say(answer.text, terminal.locale)}\n`);
  return ok ? 0 : 1;
}

/** A device or zone by its id or its name. For a pair its first member answers: the shared address is among that one's. */
function endOf(model: Model, asked: string): string {
  const known = [...model.devices, ...model.zones];
  const pair = model.pairs.find(({ id, name }) => id === asked || name === asked);
  const found = pair?.members[0] ?? known.find(({ id }) => id === asked)?.id ?? known.find(({ name }) => name === asked)?.id;
  if (found === undefined) throw new Failure('end-unknown', failures.unknownDevice(asked, nearest(asked, [...known, ...model.pairs].flatMap(({ id, name }) => [id, name]))), 2);
  return found;
}

function parseService(text: string): Service {
  if (text === 'icmp' || text === 'icmpv6' || text === 'esp') return { name: text, protocol: text, ports: [] };
  const [, protocol, first, last] = /^(tcp|udp)\/(\d{1,5})(?:-(\d{1,5}))?$/.exec(text) ?? [];
  const [from, to] = [Number(first), Number(last ?? first)];
  if (protocol === undefined || from < 1 || to > 65535 || from > to) throw new Failure('service-unknown', failures.badService(text), 2);
  return { name: text, protocol: protocol as 'tcp' | 'udp', ports: [{ from, to }] };
}

function pathForPrograms({ family, sources, destinations, verdict, steps }: Path): object {
  const prefixes = (set: Path['sources']) => prefixesOf(set, family).map(formatPrefix);
  return { family, sources: prefixes(sources), destinations: prefixes(destinations), verdict, steps: steps.map(stepForPrograms) };
}

/** Packets as text: their addresses are larger than a number of JSON. */
function stepForPrograms(step: Step): object {
  const text = (packet: Packet | undefined) => packet && packetText(packet);
  if (step.kind === 'passed') return { ...step, dropped: text(step.dropped) };
  return step.kind === 'dropped' ? { ...step, packet: text(step.packet) } : step;
}
