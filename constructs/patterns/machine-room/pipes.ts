/** Water for humidifiers and drains of the precision units of the reference machine room, under the raised floor along the outer walls. */
import type { Floor } from '../../site/building';
import { AirConditioner } from '../../site/cooling';
import { Pipe, type PipeProps } from '../../site/pipes';
import { Penetration } from '../../site/shielding';
import { type SiteParts } from './parts';
import type { Rooms } from './plan';

type Corner = readonly [x: number, y: number];
interface Run { readonly room: 'service' | 'core' | 'km-core'; readonly units: readonly string[]; readonly label: string; /** The main, then branches of it; of the drain beside the supply. */ readonly supply: readonly (readonly Corner[])[]; readonly drain: readonly (readonly Corner[])[] }

const runs: readonly Run[] = [
  { room: 'service', label: '服务区', units: ['ac-service-1', 'ac-service-2'], supply: [[[13_150, 10_000], [13_150, 5900]]], drain: [[[12_900, 10_000], [12_900, 5900]]] },
  { room: 'core', label: '核心区', units: ['ac-core-1', 'ac-core-2'], supply: [[[0, 6900], [870, 6900], [870, 5900]], [[870, 6900], [870, 8300]]], drain: [[[0, 7100], [1120, 7100], [1120, 8300]], [[1120, 7100], [1120, 5900]]] },
  { room: 'km-core', label: 'KM核心区', units: ['ac-km-1', 'ac-km-2'], supply: [[[22_000, 6900], [21_130, 6900], [21_130, 5900]], [[21_130, 6900], [21_130, 8300]]], drain: [[[22_000, 7100], [20_880, 7100], [20_880, 8300]], [[20_880, 7100], [20_880, 5900]]] },
];

export function makePipes(parts: SiteParts, floor: Floor, rooms: Rooms): void {
  for (const { room, label, units, supply, drain } of runs) {
    if (!rooms[room]) continue;
    const serves = units.map((id) => parts.find(id)).filter((unit) => unit instanceof AirConditioner);
    const guide = parts.find(`${room}-pipe`);
    const lay = (id: string, name: string, line: readonly Corner[], more: Pick<PipeProps, 'kind' | 'z' | 'diameter' | 'protection'>, main: boolean) => parts.make<PipeProps, Pipe>(id, {
      name, line: line.map(([x, y]) => ({ x, y })), serves, ...(main && guide instanceof Penetration ? { penetrations: [guide] } : {}), ...more,
    }, (each, props) => new Pipe(floor, each, props));
    for (const [i, line] of supply.entries()) lay(`water-${room}${i === 0 ? '' : `-${i + 1}`}`, `${label}空调给水${i === 0 ? '管' : '支管'}`, line, { kind: 'water-supply', z: -350, diameter: 20, protection: '橡塑保温，进房间处设阀门，机组四周设拦水坝' }, i === 0);
    for (const [i, line] of drain.entries()) lay(`drain-${room}${i === 0 ? '' : `-${i + 1}`}`, `${label}空调排水${i === 0 ? '管' : '支管'}`, line, { kind: 'drain', z: -420, diameter: 32, protection: '橡塑保温，机组四周设拦水坝' }, i === 0);
  }
}
