import { partOf, type Draft } from '../draft';

/** A slab from which less may hang. */
export function changeRoom(model: Draft): void {
  partOf(model.site!.floors, 'floor').hangingLoad = 0.8;
}
