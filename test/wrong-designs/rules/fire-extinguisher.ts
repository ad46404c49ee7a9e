import { partOf, type Draft } from '../draft';

/** Powder beside servers. */
export function changeRoom(model: Draft): void {
  partOf(model.site!.fire.extinguishers, 'extinguisher-service').agent = 'ABC干粉';
}
