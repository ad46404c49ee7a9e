/**
 * What an apply that was broken off leaves on the engine without Terraform knowing of it: it was being made in the moment of the break.
 * Terraform would make it once more and find its name taken.
 */

import type { Engine } from '../engine';

/** Containers first: they hold the networks. A volume is no obstacle: Docker gives the one of that name, with the data in it. */
export const kinds = ['container', 'network'] as const;
export type Kind = (typeof kinds)[number];

export interface Named {
  readonly kind: Kind;
  readonly name: string;
}

/** One thing on the engine. */
export interface Found extends Named {
  readonly id: string;
}

/** Names that a configuration (`cdk.tf.json`) gives. @throws SyntaxError for a text that is no JSON */
export function namesOf(configuration: string): Named[] {
  const { resource = {} } = JSON.parse(configuration) as { resource?: Partial<Record<string, Readonly<Record<string, { readonly name: string }>>>> };
  return kinds.flatMap((kind) => Object.values(resource[`docker_${kind}`] ?? {}).map(({ name }) => ({ kind, name })));
}

/** Engines that a configuration puts things on: one without a URL where it says nothing of hosts. @throws SyntaxError for a text that is no JSON */
export function enginesIn(configuration: string): Engine[] {
  const { provider } = JSON.parse(configuration) as { provider?: { docker?: readonly { readonly alias?: string; readonly host?: string }[] } };
  return (provider?.docker ?? [{}]).map(({ alias, host }) => ({ ...(alias === undefined ? {} : { name: alias }), ...(host === undefined ? {} : { url: host }) }));
}

/**
 * Ids on the engine that Terraform's state knows: none in an empty file, which Terraform makes before anything else.
 * Undefined for a state that cannot be read: a break while it was being written.
 */
export function idsOf(state: string): ReadonlySet<string> | undefined {
  if (state.trim() === '') return new Set();
  try {
    const { resources } = JSON.parse(state) as { resources?: readonly { readonly instances?: readonly { readonly attributes?: { readonly id?: string } }[] }[] };
    return new Set((resources ?? []).flatMap(({ instances }) => instances ?? []).map(({ attributes }) => attributes?.id).filter((id) => id !== undefined));
  } catch {
    return undefined;
  }
}

/** What is on the engine under a name of the configuration, and the state does not know. */
export function orphans(configured: readonly Named[], known: ReadonlySet<string>, found: readonly Found[]): Found[] {
  const ours = new Set(configured.map(({ kind, name }) => `${kind} ${name}`));
  const lost = found.filter(({ kind, name, id }) => ours.has(`${kind} ${name}`) && !known.has(id));
  return kinds.flatMap((kind) => lost.filter((one) => one.kind === kind));
}
