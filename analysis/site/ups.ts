/** UPS: capacity without the redundant part, load after a loss, redundancy, autonomy from discharge data. */
import { by, groupedBy, siteIndexOf, type Battery, type Bilingual, type Model, type Site, type Ups } from '../../model';
import { assumed, calculation, demand, input, type Calculation, type Limit } from './calculation';
import { classDemands } from './classes';
import { sumOf } from './contents';
import { afterFireInput, afterFireLoad, statesOf, worstOf } from './power';
import { powerNetOf, type PowerState } from './power-flow';

const kilowatts = (ups: Ups): number => ups.kva * ups.powerFactor;

/** What a stated redundancy asks of a group: units, or of N+1 redundant modules in each of them. */
const needs = {
  'N+1': { zh: 'N+1至少需要2台，或每台都有冗余模块（modules.spare）', en: 'N+1 needs at least 2 units, or spare modules in every unit (`modules.spare`)' },
  '2N': { zh: '2N至少需要2台，A、B路各一', en: '2N needs at least 2 units, one each on path A and B' },
} as const satisfies Record<string, Bilingual>;

/** A group that cannot be as redundant as it is stated to be: what it would need. Undefined: it can. */
export function redundancyShort(group: readonly Pick<Ups, 'redundancy' | 'modules'>[]): Bilingual | undefined {
  const kind = group[0]?.redundancy ?? 'N';
  if (kind === 'N' || group.length > 1 || (kind === 'N+1' && group.every(({ modules }) => (modules?.spare ?? 0) > 0))) return undefined;
  return needs[kind];
}

/** What a group carries without its redundant part (kW); nothing where it lacks units for what it states, see {@link redundancyShort}. */
export function basicCapacity(group: readonly Ups[]): number {
  const kind = group[0]?.redundancy ?? 'N';
  if (kind === 'N') return sumOf(group.map(kilowatts));
  if (kind === '2N') {
    const sides = [...new Set(group.map(({ feed }) => feed))].map((feed) => sumOf(group.filter((ups) => ups.feed === feed).map(kilowatts)));
    return sides.length > 1 ? Math.min(...sides) : sumOf(group.map(kilowatts)) - Math.max(...group.map(kilowatts));
  }
  const modular = group.every(({ modules }) => modules !== undefined && modules.spare > 0);
  if (modular) return sumOf(group.map(({ modules, powerFactor }) => (modules!.installed - modules!.spare) * modules!.kva * powerFactor));
  return sumOf(group.map(kilowatts)) - Math.max(...group.map(kilowatts));
}

const ranks = { N: 0, 'N+1': 1, '2N': 2 } as const;

export function upsCalculations(model: Model, site: Site): Calculation[] {
  const groups = [...groupedBy(site.power.ups, ({ group }) => group)].sort(by(([name]) => name)).map(([, group]) => group);
  const batteriesOf = groupedBy(site.power.batteries, ({ ups }) => ups);
  const states = statesOf(model, site);
  const normal = states[0]![1];
  return groups.flatMap((group) => {
    // A group is no room or thing, though its name may be that of one.
    const key = group[0]!.group;
    const about = { id: siteIndexOf(site).things.has(key) ? `ups-group-${key}` : key, name: group.map(({ name }) => name).join('、') };
    const loadOf = (state: PowerState): number => sumOf(group.map(({ id }) => state.load.get(id))) / 1000;
    // Where a fire changes nothing for the group, nothing is said of it.
    const [usual, after] = [loadOf(normal), afterFireLoad(model, site, [], loadOf)];
    const load = Math.max(usual, after ?? 0);
    const capacities = group.flatMap((ups) => [
      input({ zh: `${ups.name}容量`, en: `capacity of ${ups.id}` }, 'S', ups.kva, 'kVA', `power.ups.${ups.id}.kva`), input({ zh: '输出功率因数', en: 'power factor' }, 'cosφ', ups.powerFactor, '', `power.ups.${ups.id}.powerFactor`),
      ...(ups.modules ? [input({ zh: '功率模块（安装/冗余）', en: 'modules (installed/redundant)' }, 'n', `${ups.modules.installed}/${ups.modules.spare}×${ups.modules.kva}`, 'kVA', `power.ups.${ups.id}.modules`)] : []),
    ]);
    const { redundancy, words } = classDemands[site.class].ups;
    const short = redundancyShort(group);
    const note = short && { zh: `写明${group[0]!.redundancy}，组内只有${group.length}台：去掉冗余部分后没有容量；${short.zh}。`, en: `${group[0]!.redundancy} is stated and the group has ${group.length} unit: nothing is left without its redundant part; ${short.en}.` };
    return [
      calculation('ups-capacity', about, [input({ zh: '计算负荷', en: 'load' }, 'P', load, 'kW', 'products.watts, device.feeds'), ...(after === undefined || Math.abs(after - usual) < 1e-6 ? [] : [afterFireInput(after)]), input({ zh: '冗余方式', en: 'redundancy' }, '', group[0]!.redundancy, '', `power.ups.${group[0]!.id}.redundancy`), ...capacities],
        basicCapacity(group), demand('pwr-ups-size', '≥', 1.1 * load, { zh: '1.1·P', en: '1.1 times the load' }), { key, ...(note ? { note } : {}) }),
      ...(group[0]!.load === 'it' ? [calculation('ups-redundancy', about, [input({ zh: '机房等级', en: 'class' }, '', site.class, '', 'site.class')], short ? 0 : ranks[group[0]!.redundancy],
        demand('pwr-ups-red', '≥', ranks[redundancy], words),
        { key, shown: short ? 'N' : group[0]!.redundancy, ...(note ? { note } : redundancy === '2N' && group[0]!.redundancy === 'N+1' ? { verdict: 'not-assessable' as const, note: { zh: 'A级可为M(N+1)；是否满足由设计者说明。', en: 'M(N+1) would do; the designer must say whether it is.' } } : {}) })] : []),
      ...group.map((ups) => {
        const worst = worstOf(states, (state) => state.load.get(ups.id) ?? 0);
        return calculation('ups-load', ups, [
          input({ zh: '正常负荷', en: 'load in whole operation' }, 'P₀', (normal.load.get(ups.id) ?? 0) / 1000, 'kW', 'products.watts, device.feeds'),
          input({ zh: `最大负荷（${worst.scenario.zh}）`, en: `largest load (${worst.scenario.en})` }, 'Pmax', worst.value / 1000, 'kW', 'products.watts, device.feeds'),
          input({ zh: '额定容量', en: 'capacity' }, 'S', ups.kva, 'kVA', `power.ups.${ups.id}.kva`), input({ zh: '输出功率因数', en: 'power factor' }, 'cosφ', ups.powerFactor, '', `power.ups.${ups.id}.powerFactor`),
        ], (worst.value / 1000 / kilowatts(ups)) * 100, demand('pwr-ups-load', '≤', 100));
      }),
      ...group.flatMap((ups) => autonomies(model, site, ups, group, batteriesOf.get(ups.id) ?? [])),
    ];
  });
}

/**
 * Minutes for a power per cell, from the maker's table: on a straight line between two rows in logarithms of both.
 * Beyond the longest row its time is what is certain; below the shortest nothing is.
 */
export function dischargeMinutes(table: Battery['discharge'], wattsPerCell: number): { readonly minutes: number; readonly within: boolean } | undefined {
  const rows = [...table].sort((a, b) => a.minutes - b.minutes);
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return undefined;
  if (wattsPerCell <= last.wattsPerCell) return { minutes: last.minutes, within: wattsPerCell === last.wattsPerCell };
  if (wattsPerCell > first.wattsPerCell) return { minutes: 0, within: false };
  for (let i = 1; i < rows.length; i++) {
    const [a, b] = [rows[i - 1]!, rows[i]!];
    if (wattsPerCell < b.wattsPerCell || wattsPerCell > a.wattsPerCell) continue;
    if (a.wattsPerCell === b.wattsPerCell) return { minutes: b.minutes, within: true };
    const t = Math.log(wattsPerCell / a.wattsPerCell) / Math.log(b.wattsPerCell / a.wattsPerCell);
    return { minutes: a.minutes * (b.minutes / a.minutes) ** t, within: true };
  }
  return undefined;
}

function autonomies(model: Model, site: Site, ups: Ups, group: readonly Ups[], batteries: readonly Battery[]): Calculation[] {
  const net = powerNetOf(model, site);
  const usual = net.state([]).load.get(ups.id) ?? 0;
  const others = group.filter(({ id }) => id !== ups.id).map(({ id }) => id);
  const alone = others.length === 0 ? undefined : net.state(others).load.get(ups.id) ?? 0;
  const generator = site.power.generators.length > 0;
  const fallback = assumed(site, 'autonomyMinutes');
  const minutes = classDemands[site.class].batteryMinutes;
  const wanted = generator ? minutes === undefined ? undefined : demand('pwr-ups-time', '≥', minutes, { zh: `${site.class}级，发电机作后备电源`, en: `class ${site.class}, a generator behind it` })
    : demand('pwr-ups-time-nogen', '≥', fallback.value);
  const judged = ups.load === 'it' ? wanted : undefined;
  return [autonomy('autonomy', site, ups, batteries, usual, judged), ...(alone === undefined || alone <= usual * 1.0001 ? [] : [autonomy('autonomy-alone', site, ups, batteries, alone, undefined)])];
}

function autonomy(kind: 'autonomy' | 'autonomy-alone', site: Site, ups: Ups, batteries: readonly Battery[], watts: number, wanted: Limit | undefined): Calculation {
  const ageing = assumed(site, 'batteryAgeing');
  const cells = sumOf(batteries.map(({ strings, blocks, cells: each }) => strings * blocks * each));
  const inputs = [
    input({ zh: 'UPS输出负荷', en: 'load of the UPS' }, 'P', watts / 1000, 'kW', 'products.watts, device.feeds'), input({ zh: 'UPS效率', en: 'efficiency' }, 'η', ups.efficiency, '', `power.ups.${ups.id}.efficiency`), ageing,
    ...batteries.map((battery) => input({ zh: `${battery.name}组数×节数×单体`, en: `${battery.id}: strings × blocks × cells` }, 'ns×nb×nc', `${battery.strings}×${battery.blocks}×${battery.cells}`, '', `power.batteries.${battery.id}`)),
  ];
  const tables = batteries.map(({ discharge }) => JSON.stringify(discharge));
  const table = batteries[0]?.discharge ?? [];
  if (batteries.length === 0) return calculation(kind, ups, inputs, 0, wanted, { note: { zh: '未配置蓄电池。', en: 'No battery.' } });
  if (table.length === 0 || new Set(tables).size > 1) return calculation(kind, ups, inputs, undefined, wanted, { note: { zh: '缺少统一的恒功率放电数据，无法计算。', en: 'No discharge data common to its batteries: cannot be calculated.' } });
  const perCell = watts / (ups.efficiency * ageing.value * cells);
  const found = dischargeMinutes(table, perCell)!;
  const longest = Math.max(...table.map(({ minutes }) => minutes));
  const more = [...inputs, input({ zh: '单体功率', en: 'power of a cell' }, 'p', perCell, 'W', 'p = P / (η·Ka·ns·nb·nc)'),
    input({ zh: '放电数据', en: 'discharge data' }, 't:p', [...table].sort((a, b) => a.minutes - b.minutes).map(({ minutes, wattsPerCell }) => `${minutes}min:${wattsPerCell}W`).join(' '), '', `power.batteries.${batteries[0]!.id}.discharge`)];
  if (found.within) return calculation(kind, ups, more, found.minutes, wanted);
  return found.minutes === 0
    ? calculation(kind, ups, more, 0, wanted, { note: { zh: '单体功率超出放电数据范围。', en: 'The power of a cell is beyond the discharge data.' } })
    : calculation(kind, ups, more, longest, wanted, { shown: `≥${longest}`, note: { zh: '超出放电数据的最长时间，按最长时间计。', en: 'Longer than the data go: the longest time is what is certain.' }, ...(wanted && longest < wanted.value ? { verdict: 'not-assessable' as const } : {}) });
}
