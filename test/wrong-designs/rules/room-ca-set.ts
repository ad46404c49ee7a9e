import type { Draft } from '../draft';

/** The rooms of the CA are said to be support rooms. */
export function changeRoom(model: Draft): void {
  for (const room of model.site!.rooms) if (['management', 'service', 'core'].includes(room.area)) room.area = 'support';
}
