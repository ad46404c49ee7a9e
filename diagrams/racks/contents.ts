/** What an elevation shows of one rack: who stands beside whom in which units, and what is told below it. */
import { unitsTaken, collide, mountedIn, type Mounted } from '../../analysis/site/contents';
import { siteCalculations, type Calculation } from '../../analysis/site';
import { by, codedNameOf, indexOf, naturally, siteIndexOf, type Device, type Model, type Pdu, type Rack, type Site } from '../../model';

export type Face = 'front' | 'rear';

/** One thing in its units, in a lane of several where others take the same units. */
export interface Placed {
  readonly item: Mounted;
  readonly from: number;
  readonly to: number;
  readonly lane: number;
  readonly lanes: number;
  /** Needs room that another needs too. */
  readonly collides: boolean;
  readonly icon: string;
  readonly device: Device | undefined;
}
export interface Fact { readonly text: string; readonly wrong: boolean }
export interface RackContents {
  readonly rack: Rack;
  readonly room: string;
  /** The front; the rear too where something hangs there. */
  readonly faces: readonly Face[];
  readonly placed: Readonly<Record<Face, readonly Placed[]>>;
  /** At 0U on the sides of the frame. */
  readonly sides: readonly Pdu[];
  readonly facts: readonly Fact[];
}

const kept = new WeakMap<Model, ReadonlyMap<string, Calculation>>();
function calculationOf(model: Model, id: string): Calculation | undefined {
  let known = kept.get(model);
  if (!known) kept.set(model, (known = new Map(siteCalculations(model).map((each) => [each.id, each]))));
  return known.get(id);
}

export function contentsOfRack(model: Model, site: Site, rack: Rack): RackContents {
  const items = [...mountedIn(model, site, rack)];
  const fits = (item: Mounted): boolean => (unitsTaken(item)?.to ?? Infinity) <= rack.units;
  const face = (wanted: Face) => lanesOf(model, items.filter((item) => item.face === wanted && fits(item)), rack);
  const placed = { front: face('front'), rear: face('rear') };
  const sides = site.power.pdus.filter((pdu) => pdu.rack === rack.id && pdu.unit === undefined).sort(by(({ feed }) => feed, ({ id }) => id));
  return {
    rack, room: siteIndexOf(site).rooms.get(rack.position.room)?.name ?? rack.position.room,
    faces: placed.rear.length > 0 ? ['front', 'rear'] : ['front'], placed, sides, facts: factsOf(model, rack, items, sides),
  };
}

/** Things side by side where they would lie over each other. */
function lanesOf(model: Model, items: readonly Mounted[], rack: Rack): Placed[] {
  const sorted = items.map((item) => ({ item, ...unitsTaken(item)! })).sort(by(({ from }) => from, ({ item }) => (item.side === 'right' ? 1 : 0), ({ item }) => item.id));
  const clusters: (typeof sorted)[] = [];
  let top = 0;
  for (const each of sorted) {
    if (clusters.length > 0 && each.from <= top) clusters.at(-1)!.push(each);
    else clusters.push([each]);
    top = Math.max(top, each.to);
  }
  const { devices } = indexOf(model);
  return clusters.flatMap((cluster) => {
    const ends: number[] = [];
    const lanes = cluster.map(({ item, from, to }) => {
      const wished = item.side === 'right' ? 1 : 0;
      const free = (lane: number): boolean => (ends[lane] ?? 0) < from;
      let lane = wished;
      if (!free(wished)) for (lane = 0; !free(lane); lane++);
      ends[lane] = to;
      return lane;
    });
    const count = Math.max(...lanes.map((lane) => lane + 1), cluster.some(({ item }) => item.side !== undefined) ? 2 : 1);
    return cluster.map(({ item, from, to }, i): Placed => {
      const device = devices.get(item.id);
      return {
        item, from, to, lane: lanes[i]!, lanes: count, device: item.kind === 'device' ? device : undefined,
        icon: item.kind === 'device' ? device?.kind ?? 'server' : item.kind,
        collides: cluster.some((other) => other.item !== item && collide(item, other.item, rack.size.depth)),
      };
    });
  });
}

const shown = ({ result }: Calculation): string => `${result.value} ${result.unit}`;

/** U, weight and power as the calculations have them, without the names of properties that notes give, side PDUs, and what could not be drawn. */
function factsOf(model: Model, rack: Rack, items: readonly Mounted[], sides: readonly Pdu[]): Fact[] {
  const facts: Fact[] = [];
  const tell = (kind: 'rack-units' | 'rack-weight' | 'rack-power', name: string, limit: string): void => {
    const found = calculationOf(model, `${kind}:${rack.id}`);
    if (!found) return;
    facts.push({ text: `${name} ${shown(found)}${found.limit ? `，${limit} ${found.limit.value} ${found.result.unit}` : ''}${found.note ? `（${found.note.zh.replace(/。$|（[a-z]\w*）/gu, '')}）` : ''}`, wrong: found.verdict === 'not-met' });
  };
  tell('rack-units', '占用', '共');
  tell('rack-weight', '总重', '允许');
  tell('rack-power', '功率', '规划');
  const clash = calculationOf(model, `rack-collisions:${rack.id}`);
  if (clash?.verdict === 'not-met') facts.push({ text: `U位冲突 ${shown(clash)}`, wrong: true });
  for (const pdu of sides) facts.push({ text: `${pdu.side === 'left' ? '左' : '右'}后侧 ${codedNameOf(pdu)}：${pdu.feed}路，${pdu.amperes} A，${pdu.outlets}位`, wrong: false });
  const unplaced = items.filter((item) => item.units !== 0 && !unitsTaken(item)).map(({ name }) => name).sort(naturally);
  if (unplaced.length > 0) facts.push({ text: `未定U位：${unplaced.join('、')}`, wrong: true });
  return facts;
}

/** `U40`, `U1–2` */
export const rangeOf = ({ from, to }: { readonly from: number; readonly to: number }): string => (from === to ? `U${from}` : `U${from}–${to}`);
