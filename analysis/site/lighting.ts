/** Average illuminance by the lumen method. */
import { groupedBy, type Lighting, type LightingKind, type Room, type Site } from '../../model';
import { assumed, calculation, demand, input, type Calculation, type Demand } from './calculation';
import { isMainRoom, sumOf } from './contents';
import { areaInput, areaOf } from './rooms';

/** What no circuit feeds burns only in an emergency, and only with batteries of its own: it is no part of the normal lighting. */
const burns = ({ inputs, minutes }: Lighting, kinds: readonly LightingKind[]): boolean => inputs.length > 0 || (minutes !== undefined && !kinds.includes('normal'));

/** Luminaires of one kind in a room, of those that burn in whole operation: how many still do, and the share of their light in %. */
export interface LightLeft { readonly room: string; readonly kind: LightingKind; readonly all: number; readonly left: number; readonly share: number }

/** @param isOut whether a thing has no power, from inputs or batteries of its own */
export function lightLeft(site: Site, isOut: (id: string) => boolean): LightLeft[] {
  const count = (items: readonly Lighting[]): number => sumOf(items.map(({ fixtures }) => fixtures.length));
  const light = (items: readonly Lighting[]): number => sumOf(items.map(({ fixtures, lumens }) => fixtures.length * lumens));
  const groups = groupedBy(site.power.lighting.filter((item) => burns(item, [item.kind])), ({ room, kind }) => `${room} ${kind}`);
  return [...groups.values()].map((all) => {
    const left = all.filter(({ id }) => !isOut(id));
    return { room: all[0]!.room, kind: all[0]!.kind, all: count(all), left: count(left), share: (light(left) / light(all)) * 100 };
  });
}

export function lightingCalculations(site: Site): Calculation[] {
  const byRoom = groupedBy(site.power.lighting, (item) => item.room);
  return site.rooms.flatMap((room) => {
    const items = byRoom.get(room.id) ?? [];
    const burning = (kinds: readonly LightingKind[]) => items.filter((item) => kinds.includes(item.kind) && burns(item, kinds));
    const averageLux = (kinds: readonly LightingKind[]): number =>
      (sumOf(burning(kinds).map(({ fixtures, lumens }) => fixtures.length * lumens)) * assumed(site, 'utilization').value * assumed(site, 'maintenance').value) / areaOf(site, room);
    const inputs = (kinds: readonly LightingKind[]) => [
      ...burning(kinds).map((item) => input({ zh: `${item.name}数量×光通量`, en: `${item.id}: luminaires × lumens` }, 'N×Φ', `${item.fixtures.length}×${item.lumens}`, 'lm', `power.lighting.${item.id}`)),
      assumed(site, 'utilization'), assumed(site, 'maintenance'), areaInput(site, room),
    ];
    // Stand-by luminaires burn with the others.
    const normal = averageLux(['normal', 'standby']);
    const standby = averageLux(['standby']);
    const has = (kind: LightingKind) => items.some((item) => item.kind === kind);
    const wanted = normalDemand(room, items);
    // Where nothing at all is said of a room's light, nothing can be said.
    const stated = (value: number): number | undefined => (items.length === 0 ? undefined : value);
    return [
      ...(has('normal') || isMainRoom(room) ? [calculation('illuminance', room, inputs(['normal', 'standby']), stated(normal), wanted)] : []),
      ...(has('standby') || isMainRoom(room) ? [calculation('illuminance-standby', room, inputs(['standby']), stated(normal > 0 ? (standby / normal) * 100 : 0),
        demand('light-backup', '≥', room.people > 0 ? 50 : 10, { zh: room.people > 0 ? '有人值守' : '无人值守', en: room.people > 0 ? 'staffed' : 'not staffed' }))] : []),
      ...(has('escape') || isMainRoom(room) ? [calculation('illuminance-escape', room, inputs(['escape']), stated(averageLux(['escape'])),
        demand('light-escape', '≥', isMainRoom(room) ? 5 : 1, { zh: isMainRoom(room) ? '主机房通道' : '其他区域', en: isMainRoom(room) ? 'aisles of the main room' : 'elsewhere' }), { note: { zh: '按房间平均照度计，通道最低照度须实测。', en: 'An average of the room; the least of the aisles must be measured.' } })] : []),
    ];
  });
}

function normalDemand(room: Room, items: readonly Lighting[]): Demand | undefined {
  if (isMainRoom(room) || room.use === 'control') return demand('light-main', '≥', 500);
  if (room.use === 'buffer' || room.use === 'spare-parts') return demand('light-entry', '≥', 300);
  const design = items.find(({ kind }) => kind === 'normal')?.lux;
  return design === undefined ? undefined : demand('light-design', '≥', design, { zh: '设计值', en: 'design value' });
}
