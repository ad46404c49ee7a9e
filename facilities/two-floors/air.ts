import { type AirConditioner, AirTerminal, Exhaust, type Floor, type Penetration, Pipe, type PipeProps, type Room } from '../../constructs';

type Corner = readonly [x: number, y: number];

/** What pipes and openings of air are laid for. */
export interface Aired {
  readonly floor: Floor;
  readonly rooms: Readonly<Record<'service' | 'core' | 'kmCore' | 'landing', Room>>;
  /** In the order of 服务区, 核心区, KM核心区, two in each. */
  readonly coolers: readonly AirConditioner[];
  /** Of the shields of 核心区 and KM核心区. */
  readonly guides: readonly Penetration[];
}

/** Water for the humidifiers and drains of the precision units: under the raised floor of 服务区, on the slab between the two units of a shield. */
const runs: readonly { readonly room: 'service' | 'core' | 'kmCore'; readonly label: string; readonly z: number; readonly supply: readonly (readonly Corner[])[]; readonly drain: readonly (readonly Corner[])[] }[] = [
  { room: 'service', label: '服务区', z: -350, supply: [[[13_700, 13_000], [13_700, 1000]]], drain: [[[13_600, 13_000], [13_600, 1000]]] },
  { room: 'core', label: '核心区', z: 100, supply: [[[0, 9800], [900, 9800], [900, 11_100]], [[900, 9800], [900, 8400]]], drain: [[[0, 9700], [980, 9700], [980, 8400]], [[980, 9700], [980, 11_100]]] },
  { room: 'kmCore', label: 'KM核心区', z: 100, supply: [[[22_000, 9800], [21_100, 9800], [21_100, 11_100]], [[21_100, 9800], [21_100, 8400]]], drain: [[[22_000, 9700], [21_020, 9700], [21_020, 8400]], [[21_020, 9700], [21_020, 11_100]]] },
];

/** Panels of 600 mm before the fronts of the racks of 服务区, and low inlets of what clears the rooms after a discharge. */
const tiles: readonly (readonly [row: string, x: number, y: number, count: number])[] = [['a', 2300, 2900, 7], ['d', 9600, 9600, 5]];
const inlets = [['service', 13_880, 6600, 180], ['core', 7240, 12_000, 180], ['kmCore', 14_760, 8600, 0]] as const;

export function air({ floor, rooms, coolers, guides }: Aired): void {
  runs.forEach(({ room, label, z, supply, drain }, i) => {
    const serves = coolers.slice(2 * i, 2 * i + 2);
    const guide = guides[i - 1];
    const lay = (id: string, name: string, line: readonly Corner[], more: Pick<PipeProps, 'kind' | 'z' | 'diameter' | 'protection'>, main: boolean) =>
      new Pipe(floor, id, { name, line: line.map(([x, y]) => ({ x, y })), serves: [...serves], ...(main && guide ? { penetrations: [guide] } : {}), ...more });
    supply.forEach((line, n) => lay(`water-${rooms[room].node.id}-${n + 1}`, `${label}空调给水${n === 0 ? '管' : '支管'}`, line, { kind: 'water-supply', z, diameter: 20, protection: '橡塑保温，进房间处设阀门，机组四周设拦水坝' }, n === 0));
    drain.forEach((line, n) => lay(`drain-${rooms[room].node.id}-${n + 1}`, `${label}空调排水${n === 0 ? '管' : '支管'}`, line, { kind: 'drain', z: z - 70, diameter: 32, protection: '橡塑保温，机组四周设拦水坝' }, n === 0));
  });
  for (const [row, x, y, count] of tiles) for (let n = 0; n < count; n++) {
    new AirTerminal(rooms.service, `tile-${row}-${n + 1}`, { name: `服务区地板送风口-${row.toUpperCase()}${n + 1}`, kind: 'supply', mount: 'floor', x: x + 600 * n, y, z: 0, perforated: true });
  }
  const fan = rooms.landing.node.tryFindChild('exhaust');
  for (const [room, x, y, direction] of inlets) {
    new AirTerminal(rooms[room], `inlet-${rooms[room].node.id}`, { name: `${rooms[room].title}排风口`, kind: 'exhaust', mount: 'wall', x, y, z: 300, direction, width: 400, depth: 100, ...(fan instanceof Exhaust ? { of: fan } : {}) });
  }
}
