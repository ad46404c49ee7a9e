import type { Draft } from '../draft';

/** Copper, with forty-five metres of slack at each end. */
export function changeRoom(model: Draft): void {
  const { cabling } = model.site!;
  cabling.slack = 45_000;
  cabling.links.push({ link: 'ca-ocsp-1:eth2--ca-hsm-ocsp-1:svc', medium: 'copper', category: 'Cat6A' });
}
