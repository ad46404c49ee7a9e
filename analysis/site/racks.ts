/** Racks: units, collisions, weight, power, heat. */
import { type Model, type Rack, type Site } from '../../model';
import { assumed, calculation, demand, input, lacking, ofSaid, together, type Calculation } from './calculation';
import { collide, mountedIn, sumOf, unitsTaken, type Mounted } from './contents';
import { rackWeight } from './rooms';

/** Pairs that collide, and things that reach beyond the rack. */
export function rackFaults(rack: Rack, mounted: readonly Mounted[]): { readonly pairs: readonly (readonly [Mounted, Mounted])[]; readonly beyond: readonly Mounted[] } {
  const sorted = mounted.filter((item) => unitsTaken(item)).sort((a, b) => a.unit! - b.unit! || (a.id < b.id ? -1 : 1));
  const pairs: (readonly [Mounted, Mounted])[] = [];
  sorted.forEach((item, i) => {
    const { to } = unitsTaken(item)!;
    for (let k = i + 1; k < sorted.length && sorted[k]!.unit! <= to; k++) if (collide(item, sorted[k]!, rack.size.depth)) pairs.push([item, sorted[k]!]);
  });
  return { pairs, beyond: sorted.filter((item) => unitsTaken(item)!.to > rack.units) };
}

export function rackCalculations(model: Model, site: Site): Calculation[] {
  return site.racks.flatMap((rack) => {
    const mounted = mountedIn(model, site, rack);
    const taken = new Set(mounted.flatMap((item) => { const range = unitsTaken(item); return range ? Array.from({ length: range.to - range.from + 1 }, (_, i) => range.from + i) : []; }));
    const { pairs, beyond } = rackFaults(rack, mounted);
    const unplaced = mounted.filter((item) => item.units !== 0 && !unitsTaken(item));
    const { kilograms, unknown } = rackWeight(model, site, rack);
    const factor = assumed(site, 'demandFactor');
    const unit = (item: Mounted) => input({ zh: item.name, en: item.name }, 'u', `U${unitsTaken(item)!.from}${unitsTaken(item)!.to > unitsTaken(item)!.from ? `～U${unitsTaken(item)!.to}` : ''}`, '', `${item.id}.unit`);
    const placed = mounted.filter((item) => unitsTaken(item));
    const devices = mounted.filter(({ kind }) => kind !== 'patch-panel' && kind !== 'pdu');
    const watts = devices.map((item) => input({ zh: item.name, en: item.name }, 'Pᵢ', item.watts ?? '—', 'W', `products.watts of ${item.id}`));
    const blank = (items: readonly Mounted[], value: (item: Mounted) => number | undefined) => items.filter((item) => value(item) === undefined).length;
    const [noPower, noHeat] = [blank(devices, ({ watts: w }) => w), blank(devices, ({ heatWatts }) => heatWatts)];
    const missing = (count: number, zh: string, en: string, exceeds: boolean) => (count === 0 ? {} : { note: { zh: `其中${count}台设备未给出${zh}，未计入。`, en: `${count} devices have no stated ${en} and are not counted.` }, ...(exceeds ? {} : { verdict: 'not-assessable' as const }) });
    const power = (factor.value * sumOf(devices.map(({ watts: w }) => w))) / 1000;
    const heat = sumOf(devices.map(({ heatWatts }) => heatWatts)) / 1000;
    const [most, mostWeight] = [rack.maxWatts, rack.maxKilograms];
    const [empty, noWeight, noPlan] = [rack.kilograms ?? 0, lacking(mostWeight === undefined && { zh: '静态承重（maxKilograms）', en: '`maxKilograms`' }), lacking(most === undefined && { zh: '规划功率（maxWatts）', en: '`maxWatts`' })];
    const inside = kilograms - empty;
    return [
      calculation('rack-units', rack, [...placed.map(unit), input({ zh: '机柜高度', en: 'height of the rack' }, 'U', rack.units, 'U', `racks.${rack.id}.units`)], taken.size, demand('rack-fits', '≤', rack.units)),
      calculation('rack-collisions', rack, placed.map(unit), pairs.length + beyond.length, demand('rack-fits', '=', 0), {
        ...(pairs.length + beyond.length === 0 ? unplaced.length === 0 ? {} : { verdict: 'not-assessable' as const, note: { zh: `未定U位或高度：${unplaced.map(({ name }) => name).join('、')}`, en: `without unit or height: ${unplaced.map(({ id }) => id).join(', ')}` } }
          : { note: { zh: [...pairs.map(([a, b]) => `${a.name}与${b.name}`), ...beyond.map(({ name }) => `${name}超出机柜`)].join('；'), en: [...pairs.map(([a, b]) => `${a.id} and ${b.id}`), ...beyond.map(({ id }) => `${id} reaches beyond the rack`)].join('; ') } }),
      }),
      calculation('rack-weight', rack, [input({ zh: '机柜自重', en: 'empty' }, 'm₀', rack.kilograms, 'kg', `racks.${rack.id}.kilograms`), input({ zh: '柜内设备重量', en: 'what is in it' }, 'Σmᵢ', inside, 'kg', 'products.kilograms')], kilograms,
        demand('rack-limit', '≤', ofSaid([mostWeight], (bears) => bears + empty), { zh: '机柜静载与自重之和', en: 'what it bears and weighs' }), together(noWeight, missing(unknown, '重量', 'weight', mostWeight !== undefined && inside > mostWeight))),
      calculation('rack-power', rack, [factor, ...watts], power, demand('rack-limit', '≤', ofSaid([most], (planned) => planned / 1000), { zh: '机柜规划功率', en: 'what it is planned for' }), together(noPlan, missing(noPower, '功率', 'power', most !== undefined && power * 1000 > most))),
      calculation('rack-heat', rack, devices.map((item) => input({ zh: item.name, en: item.name }, 'Qᵢ', item.heatWatts ?? '—', 'W', `products.heatWatts of ${item.id}`)), heat,
        demand('rack-limit', '≤', ofSaid([most], (planned) => planned / 1000), { zh: '机柜规划散热', en: 'what it is planned for' }), together(noPlan, missing(noHeat, '散热量', 'heat', most !== undefined && heat * 1000 > most))),
    ];
  });
}
