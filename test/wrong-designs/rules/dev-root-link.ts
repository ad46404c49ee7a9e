import type { Draft } from '../draft';

/** A CA under a root of its own. */
export function change(model: Draft): void {
  model.systems.find(({ kind }) => kind === 'ca')!.root = { joined: false, issuer: '自建根' };
}
