import { partOf, type Draft } from '../draft';

/** 缓冲间 is a mere corridor. */
export function changeRoom(model: Draft): void {
  Object.assign(partOf(model.site!.rooms, 'buffer'), { area: 'public', use: 'corridor' });
}
