/** Which engine carries what: one, unless a placement says otherwise. */
import type { Model } from '../model';
import { twinParts, twinPlan, type Placement, type TwinPlan } from '../stacks';
import { engineVersion, type Engine } from './engine';

export interface Engines {
  readonly all: readonly Engine[];
  /** The engine of a device's container. */
  readonly of: (device: string) => Engine;
  /** What each carries, in the order of `all`. */
  readonly parts: (model: Model) => readonly { readonly engine: Engine; readonly plan: TwinPlan }[];
}

/** The engine that DOCKER_HOST names, or that of this machine. */
const here: Engine = {};
export const oneEngine: Engines = { all: [here], of: () => here, parts: (model) => [{ engine: here, plan: twinPlan(model) }] };

/** @throws DesignErrors when the placement does not fit the model */
export function enginesOf(model: Model, placement: Placement | undefined): Engines {
  if (!placement) return oneEngine;
  const parts = twinParts(model, placement);
  const all = parts.map(({ host: { name, docker } }): Engine => ({ name, ...(docker === undefined ? {} : { url: docker }) }));
  const byDevice = new Map(parts.flatMap(({ containers }, i) => containers.filter(({ hostNetwork }) => !hostNetwork).map(({ id }) => [id, all[i]!] as const)));
  return { all, of: (device) => byDevice.get(device) ?? all[0]!, parts: () => parts.map((plan, i) => ({ engine: all[i]!, plan })) };
}

/** Versions of all of them, each with its name where there are several; or why one does not answer. */
export async function versionsOf(engines: readonly Engine[]): Promise<{ readonly version: string } | { readonly reason: string }> {
  const answers = await Promise.all(engines.map(async (engine) => ({ engine, answer: await engineVersion(engine) })));
  const label = ({ name }: Engine, text: string): string => (name === undefined ? text : `${name} ${text}`);
  const silent = answers.flatMap(({ engine, answer }) => ('reason' in answer ? [label(engine, answer.reason)] : []));
  if (silent.length > 0) return { reason: silent.join('\n') };
  return { version: answers.map(({ engine, answer }) => label(engine, 'version' in answer ? answer.version : '')).join(', ') };
}
