import { partOf, type Draft } from '../draft';

/** Through a corridor of the building that is too narrow for a rack on its side. */
export function changeRoom(model: Draft): void {
  partOf(model.site!.floors, 'floor').passage = { width: 1200, way: '次入口—内走廊' };
}
