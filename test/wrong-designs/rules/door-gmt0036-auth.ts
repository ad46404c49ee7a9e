import type { Draft } from '../draft';

/** Cards of a good scheme, of which readers compare the number alone. */
export function changeRoom(model: Draft): void {
  model.site!.access.cardAuthentication = 'number';
}
