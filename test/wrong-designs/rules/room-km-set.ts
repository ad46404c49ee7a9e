import type { Draft } from '../draft';

/** The rooms of the KM are said to be support rooms. */
export function changeRoom(model: Draft): void {
  for (const room of model.site!.rooms) if (['km-management', 'km-core'].includes(room.area)) room.area = 'support';
}
