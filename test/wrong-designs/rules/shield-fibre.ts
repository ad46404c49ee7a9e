import type { Draft } from '../draft';

/** Copper into 核心区. */
export function changeRoom(model: Draft): void {
  model.site!.cabling.links.push({ link: 'ca-fw-3-a:eth0--ca-sw-management-1:GE0/0/2', medium: 'copper', category: 'Cat6A' });
}
