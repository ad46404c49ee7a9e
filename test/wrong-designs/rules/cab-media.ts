import type { Draft } from '../draft';

/** Copper of category 5e. */
export function changeRoom(model: Draft): void {
  model.site!.cabling.links.push({ link: 'ca-ocsp-1:eth2--ca-hsm-ocsp-1:svc', medium: 'copper', category: 'Cat5e' });
}
