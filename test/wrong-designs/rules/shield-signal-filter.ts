import { partOf, type Draft } from '../draft';

/** A hole beside the filter. */
export function changeRoom(model: Draft): void {
  const { penetrations } = model.site!;
  penetrations.push({ ...partOf(penetrations, 'core-signal'), id: 'core-hole', name: '核心区过线孔', kind: 'untreated' });
}
