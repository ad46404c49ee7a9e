import { partOf, type Draft } from '../draft';

/** A media cabinet between the door of the core room and its racks. */
export function changeRoom(model: Draft): void {
  const { furniture } = model.site!;
  const safe = partOf(furniture, 'safe-1');
  furniture.push({ ...safe, id: 'media', path: `${safe.path}-media`, code: 'JJ90', name: '档案介质柜', kind: 'cabinet', position: { room: 'core', x: 5200, y: 5150, direction: 90 }, size: { width: 500, depth: 600, height: 600 } });
}
