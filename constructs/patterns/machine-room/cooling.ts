/** 空调与通风 of the reference machine room: in each main room one precision unit more than its load needs, comfort units for people, fresh air. */
import { AirConditioner, AirTerminal, Aisle, Damper, Exhaust, FreshAir, type AirConditionerProps, type AirTerminalProps, type AisleProps, type DamperProps, type ExhaustProps, type FreshAirProps } from '../../site/cooling';
import { rectangle } from '../../site/room';
import type { CircuitProps } from '../../site/power';
import { type SiteParts, there } from './parts';
import type { RoomName, Rooms } from './plan';
import type { Power } from './power';

export interface Cooling { readonly units: readonly AirConditioner[]; readonly dampers: readonly Damper[]; readonly fresh: FreshAir | undefined; readonly exhaust: Exhaust | undefined }

type Unit = readonly [id: string, room: RoomName, x: number, y: number, direction: number, sensible: number, spare: boolean];
const precision: readonly Unit[] = [
  ['ac-service-1', 'service', 12_830, 5900, 180, 15, false], ['ac-service-2', 'service', 12_830, 8300, 180, 15, true],
  ['ac-core-1', 'core', 1170, 5900, 0, 12, false], ['ac-core-2', 'core', 1170, 8300, 0, 12, true],
  ['ac-km-1', 'km-core', 20_830, 5900, 180, 12, false], ['ac-km-2', 'km-core', 20_830, 8300, 180, 12, true],
];
const comfort: readonly Unit[] = [
  ['ac-ups-1', 'ups', 4850, 1400, 0, 7, false], ['ac-ups-2', 'ups', 4850, 2500, 0, 7, true],
  ['ac-battery', 'battery', 3900, 260, 90, 3.2, false], ['ac-management', 'management', 8650, 3500, 0, 6, false],
  ['ac-km-management', 'km-management', 17_570, 3500, 180, 5, false], ['ac-monitoring', 'monitoring', 21_700, 3000, 180, 5, false], ['ac-buffer', 'buffer', 14_350, 1500, 180, 3.2, false],
];

/** Half a room from the detectors, where the ducts come in. */
const freshOutlets = [['service', 12_300, 4900], ['core', 2200, 8800], ['km-core', 15_500, 8800], ['management', 11_850, 3600], ['km-management', 14_950, 3750]] as const;
/** Low, as the agent is heavier than air. */
const exhaustInlets = [['service', 12_300, 4360, 90], ['core', 4600, 9220, 270], ['km-core', 18_500, 9220, 270], ['management', 12_050, 1500, 180]] as const;

export function makeCooling(parts: SiteParts, rooms: Rooms, power: Power, name: (room: RoomName) => string): Cooling {
  const unit = ([id, room, x, y, direction, sensible, spare]: Unit, isPrecision: boolean) => {
    const inside = rooms[room];
    if (!inside) return [];
    const watts = Math.round((sensible / 0.9 / 2.8) * 100) * 10;
    const title = `${name(room)}${isPrecision ? '精密空调' : '空调'}${/-\d$/.exec(id)?.[0] ?? ''}`;
    const input = power.circuit(power.cooling, `c-${id}`, {
      name: `C-${title}`, nonFire: true,
      ...(isPrecision ? { phase: '3P', amperes: 32, cable: 'ZR-YJV-5×6', squareMillimetres: 6 } : { phase: (['L1', 'L2', 'L3'] as const)[id.length % 3]!, amperes: 20, cable: 'ZR-YJV-3×4', squareMillimetres: 4 }),
    });
    return there(parts.make<AirConditionerProps, AirConditioner>(id, {
      name: title, x, y, direction, sensibleKilowatts: sensible, spare, watts, airflow: Math.round(sensible * 300), precision: isPrecision, inputs: there(input),
      kilograms: isPrecision ? 280 : 45, refrigerant: isPrecision ? 'R410A' : 'R32', condenser: '室外机位于屋面', group: room, water: isPrecision, humidifier: isPrecision ? 3 : 0,
      ...(isPrecision ? { supply: 'underfloor', return: 'free' } : { supply: 'front', return: 'front', z: 2150, size: { width: 900, depth: 250, height: 320 } }),
    }, (each, props) => new AirConditioner(inside, each, props)));
  };
  const units = [...precision.flatMap((each) => unit(each, true)), ...comfort.flatMap((each) => unit(each, false))];
  const served = there(rooms.service, rooms.core, rooms['km-core'], rooms.management, rooms['km-management']);
  const gassed = there(rooms.service, rooms.core, rooms['km-core'], rooms.management);
  const { buffer } = rooms;
  const fan = (id: string, from: Power['cooling'], more: Partial<CircuitProps>) => power.circuit(from, id, { phase: 'L1', amperes: 16, cable: 'ZR-YJV-3×4', squareMillimetres: 4, ...more });
  const fresh = buffer && parts.make<FreshAirProps, FreshAir>('fresh-air', {
    name: '新风机', x: 13_400, y: 3700, z: 2900, size: { width: 900, depth: 600, height: 400 }, airflow: 800, watts: 750, serves: served, inputs: there(fan('c-fresh', power.cooling, { name: 'C-新风', nonFire: true })), filter: '初效G4+中效F7', pascals: 10, kilograms: 60,
  }, (each, props) => new FreshAir(buffer, each, props));
  // Runs after a fire: what the fire cuts off does not feed it.
  const exhaust = buffer && parts.make<ExhaustProps, Exhaust>('exhaust', {
    name: '灾后排风机', x: 12_800, y: 2500, z: 2900, airflow: 900, watts: 550, serves: gassed, inputs: there(fan('c-exhaust', power.main, { name: '总柜-灾后排风', cable: 'NH-YJV-3×4' })), afterFire: true,
  }, (each, props) => new Exhaust(buffer, each, props));
  const dampers = ([['service', 12_800, 4200], ['management', 12_200, 2000], ['km-management', 14_600, 2000], ['core', 6600, 8800], ['km-core', 13_400, 8800]] as const).flatMap(([id, x, y]) => {
    const room = rooms[id];
    return there(room && parts.make<DamperProps, Damper>(`damper-${id}`, { name: `${name(id)}防火阀`, at: { x, y }, duct: '新风/排风管' }, (each, props) => new Damper(room, each, props)));
  });
  const terminal = (id: string, room: RoomName, props: AirTerminalProps) => {
    const inside = rooms[room];
    if (inside) parts.make<AirTerminalProps, AirTerminal>(id, { ...props, name: `${name(room)}${props.name ?? ''}` }, (each, given) => new AirTerminal(inside, each, given));
  };
  for (const [room, x, y] of freshOutlets) terminal(`fresh-${room}`, room, { name: '新风口', kind: 'fresh', mount: 'ceiling', x, y, width: 300, depth: 300, ...(fresh ? { of: fresh } : {}) });
  for (const [room, x, y, direction] of exhaustInlets) terminal(`exhaust-${room}`, room, { name: '排风口', kind: 'exhaust', mount: 'wall', x, y, z: 300, direction, width: 400, depth: 100, ...(exhaust ? { of: exhaust } : {}) });
  const aisle = (id: string, room: 'service' | 'core' | 'km-core', kind: 'cold' | 'hot', title: string, box: readonly [number, number, number, number]) => {
    const inside = rooms[room];
    if (!inside) return;
    parts.make<AisleProps, Aisle>(id, { name: `${name(room)}${title}`, kind, outline: rectangle(...box) }, (each, props) => new Aisle(inside, each, props));
    // Perforated panels before the racks, one a panel of 600 mm.
    const [left, bottom, width, height] = box;
    if (kind === 'cold') for (let i = 0; i < Math.floor(width / 600); i++) terminal(`tile-${room}-${i + 1}`, room, { name: `地板送风口-${i + 1}`, kind: 'supply', mount: 'floor', x: left + Math.round((width - 600 * Math.floor(width / 600)) / 2) + 300 + 600 * i, y: bottom + height - 350, z: 0, perforated: true });
  };
  aisle('cold-service', 'service', 'cold', '冷通道', [8200, 4950, 3300, 1500]);
  aisle('hot-service', 'service', 'hot', '热通道', [8200, 7550, 3300, 1500]);
  aisle('cold-core', 'core', 'cold', '冷通道', [2700, 4950, 1800, 1600]);
  aisle('hot-core', 'core', 'hot', '热通道', [2700, 7650, 1800, 1500]);
  aisle('cold-km', 'km-core', 'cold', '冷通道', [16_100, 4950, 3000, 1600]);
  aisle('hot-km', 'km-core', 'hot', '热通道', [16_100, 7650, 3000, 1500]);
  return { units, dampers, fresh, exhaust };
}
