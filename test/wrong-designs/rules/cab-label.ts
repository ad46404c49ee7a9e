import type { Draft } from '../draft';

/** One label on two cables. */
export function changeRoom(model: Draft): void {
  for (const n of [1, 2]) model.site!.cabling.links.push({ link: `ca-ocsp-${n}:eth2--ca-hsm-ocsp-${n}:svc`, medium: 'copper', category: 'Cat6A', label: 'HSM-01' });
}
