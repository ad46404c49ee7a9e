/** 负荷, 回路, UPS与蓄电池, 电源, 照明, 接地. */
import type { Calculation } from '../../analysis/site';
import { powerNetOf, type Load } from '../../analysis/site/power-flow';
import { batteryTypes, cabinetKindBeside, codeOf, lightingKinds, orToBeFilled, phases, siteIndexOf, type Model, type Site } from '../../model';
import { band, row, toned, type Sheet } from '../../office/sheet';
import { nothing } from '../words';
import { codeCells, codeColumns, codedName, figure, inOrder, limitText, nameOf, resultText, roomName, sourceText, verdictCell, yes, yesOrGap } from './words';

type Of = (id: string) => Calculation | undefined;
const loadKinds = { device: '机柜设备', terminal: '台面终端', cooling: '空调通风', lighting: '照明', other: '安防与监控' } as const;

/** 负荷计算表: every load with what feeds it. */
export function loadSheet(model: Model, site: Site): Sheet {
  const all = powerNetOf(model, site).loads;
  const [loads, after] = [all.filter(({ afterFire }) => !afterFire), all.filter(({ afterFire }) => afterFire)];
  let number = 0;
  const line = (load: Load) => row(++number, codedName(model, site, load.id), loadKinds[load.kind], figure(load.watts, 1), load.sources.length === 0 ? toned('gap', '待补：供电来源') : load.sources.map((id) => codedName(model, site, id)).join('、'), load.sources.length > 1 ? (load.shared ? '双路分担' : '主备') : load.sources.length === 1 ? '单路' : nothing);
  const kilowatts = (items: readonly Load[]): number => figure(items.reduce((sum, { watts }) => sum + watts, 0) / 1000);
  const groups = (['device', 'terminal', 'cooling', 'lighting', 'other'] as const).map((kind) => ({ kind, items: inOrder(loads.filter((load) => load.kind === kind).map((load) => ({ ...load, code: siteIndexOf(site).things.get(load.id)?.thing.code }))) })).filter(({ items }) => items.length > 0);
  return {
    name: '负荷计算表', title: '用电负荷计算表',
    columns: [{ header: '序号', width: 5, align: 'center' }, { header: '负荷', width: 30 }, { header: '类别', width: 14 }, { header: '功率(W)', width: 10, align: 'center' }, { header: '供电来源', width: 52 }, { header: '供电方式', width: 14, align: 'center' }],
    rows: [...groups.flatMap(({ kind, items }) => [
      band(`${loadKinds[kind]}（${items.length}项，${kilowatts(items)} kW）`), ...items.map(line),
    ]), row('合计', '', '', figure(loads.reduce((sum, { watts }) => sum + watts, 0), 1), '', ''),
    ...(after.length === 0 ? [] : [band(`灾后排风（${after.length}项，${kilowatts(after)} kW，不计入合计）`), ...after.map(line)])],
    notes: ['功率为额定功率；机柜设备和终端乘同时使用系数。', ...(after.length === 0 ? [] : ['灾后排风平时不运行：其回路按额定功率核算；灭火后运行时非消防电源已切除，UPS、发电机、市电取两种工况中的大者，不叠加。'])],
  };
}

export function circuitSheet(model: Model, site: Site, of: Of): Sheet {
  let number = 0;
  return {
    name: '配电回路表', title: '配电柜与回路表',
    columns: [{ header: '序号', width: 5, align: 'center' }, ...codeColumns(22), { header: '相', width: 7, align: 'center' }, { header: '断路器(A)', width: 9, align: 'center' }, { header: '电缆', width: 20 }, { header: '正常负荷(W)', width: 11, align: 'center' }, { header: '最大负荷(W)', width: 11, align: 'center' }, { header: '最大电流(A)', width: 11, align: 'center' }, { header: '限值(A)', width: 9, align: 'center' }, { header: '判定', width: 9, align: 'center' }, { header: '非消防', width: 7, align: 'center' }],
    rows: inOrder(site.power.cabinets).flatMap((cabinet) => {
      const own = of(`cabinet-load:${cabinet.id}`);
      const circuits = inOrder(site.power.circuits.filter((circuit) => circuit.cabinet === cabinet.id));
      return [
        band(`${codedName(model, site, cabinet.id)}（${[
          ...cabinetKindBeside(cabinet), ...(cabinet.feed ? [`${cabinet.feed}路`] : []), `总断路器${cabinet.amperes} A`, `最大相电流${own?.result.value ?? nothing} A`,
          ...(cabinet.surge ? [`浪涌保护${cabinet.surge.stage}级 ${cabinet.surge.kiloamperes} kA（${cabinet.surge.waveform}）`] : []), ...(cabinet.meter ? ['带远传电表'] : []),
        ].join('，')}）`),
        ...circuits.map((circuit) => {
          const load = of(`circuit-load:${circuit.id}`);
          const at = (symbol: string) => load?.inputs.find((item) => item.symbol === symbol)?.value ?? nothing;
          return row(++number, ...codeCells(circuit), phases[circuit.phase].zh, circuit.amperes, circuit.cable, at('P₀'), at('P'), load?.result.value ?? nothing, load?.limit?.value ?? nothing, load ? verdictCell(load) : nothing, yes(circuit.nonFire));
        }),
      ];
    }),
    notes: ['最大负荷为正常运行，失去A路、B路、任一UPS、市电，以及灭火后（灾后排风运行、非消防电源切除）各情形中的最大值；限值为断路器额定电流乘长期负载率上限（可配置默认值）。'],
  };
}

export function pduSheet(model: Model, site: Site, of: Of): Sheet {
  return {
    name: 'PDU负荷表', title: '机柜PDU负荷表',
    columns: [{ header: '序号', width: 5, align: 'center' }, ...codeColumns(18), { header: '机柜', width: 10 }, { header: '供电', width: 7, align: 'center' }, { header: '上级回路', width: 20 }, { header: '额定(A)', width: 8, align: 'center' }, { header: '插孔', width: 6, align: 'center' }, { header: '最大电流(A)', width: 11, align: 'center' }, { header: '限值(A)', width: 9, align: 'center' }, { header: '判定', width: 9, align: 'center' }],
    rows: inOrder(site.power.pdus).map((pdu, i) => { const load = of(`pdu-load:${pdu.id}`); return row(i + 1, ...codeCells(pdu), nameOf(model, site, pdu.rack), `${pdu.feed}路`, pdu.inputs.map((id) => codedName(model, site, id)).join('、') || nothing, pdu.amperes, pdu.outlets, load?.result.value ?? nothing, load?.limit?.value ?? nothing, load ? verdictCell(load) : nothing); }),
    notes: ['最大电流取失去任一路电源后的最不利情形。'],
  };
}

export function upsSheet(model: Model, site: Site, of: Of): Sheet {
  const groups = [...new Set(site.power.ups.map(({ group }) => group))].sort();
  let number = 0;
  return {
    name: 'UPS与蓄电池表', title: 'UPS与蓄电池配置及核算表',
    columns: [{ header: '序号', width: 5, align: 'center' }, { header: '设备', width: 20 }, { header: '房间', width: 14 }, { header: '规格', width: 34 }, { header: '核算项目', width: 24 }, { header: '结果', width: 14, align: 'center' }, { header: '限值', width: 22 }, { header: '依据', width: 22 }, { header: '判定', width: 9, align: 'center' }],
    rows: groups.flatMap((group) => {
      const units = site.power.ups.filter((ups) => ups.group === group);
      const lines = [`ups-capacity:${group}`, `ups-redundancy:${group}`].flatMap((id) => of(id) ?? []);
      return [
        band(`UPS组 ${units.map(({ name }) => name).join('、')}（${units[0]!.redundancy}）`),
        ...lines.map((line) => row(++number, units.map(({ name }) => name).join('、'), nothing, nothing, titles[line.kind] ?? '', resultText(line), limitText(line), sourceText(line), verdictCell(line))),
        ...units.flatMap((ups) => [
          ...[of(`ups-load:${ups.id}`), of(`autonomy:${ups.id}`), of(`autonomy-alone:${ups.id}`)].flatMap((line) => (line === undefined ? [] : [row(++number, codedName(model, site, ups.id), roomName(site, ups.position.room), `${ups.kva} kVA，cosφ=${ups.powerFactor}，效率${ups.efficiency}${ups.modules ? `，模块${ups.modules.installed}×${ups.modules.kva} kVA（冗余${ups.modules.spare}）` : ''}`, titles[line.kind] ?? '', resultText(line), limitText(line), sourceText(line), verdictCell(line))])),
          ...site.power.batteries.filter((battery) => battery.ups === ups.id).map((battery) => row(++number, codedName(model, site, battery.id), roomName(site, battery.position.room), `${batteryTypes[battery.type].zh}，${battery.voltsPerBlock} V ${battery.ampereHours} Ah，${battery.strings}组×${battery.blocks}节，终止电压${battery.endVolts} V/单体`, '楼面荷载', resultOf(of(`floor-load:${battery.id}`)), limitOf(of(`floor-load:${battery.id}`)), sourceOf(of(`floor-load:${battery.id}`)), verdictOf(of(`floor-load:${battery.id}`)))),
        ]),
      ];
    }),
    notes: ['后备时间由恒功率放电数据按对数插值；无放电数据时不作判定。', `旁路：${site.power.ups.map((ups) => (ups.bypass === undefined ? `${ups.name} 待补` : `${ups.name} 自动${ups.bypass.automatic ? '有' : '无'}、手动${ups.bypass.manual ? '有' : '无'}`)).join('；') || nothing}`],
    paper: 'A3',
  };
}
const titles: Readonly<Partial<Record<Calculation['kind'], string>>> = { 'ups-capacity': '基本容量 E≥1.1P', 'ups-redundancy': '冗余方式', 'ups-load': '最大负载率', autonomy: '后备时间', 'autonomy-alone': '后备时间（同组其余失效）' };
const resultOf = (line: Calculation | undefined) => (line ? resultText(line) : nothing);
const limitOf = (line: Calculation | undefined) => (line ? limitText(line) : nothing);
const sourceOf = (line: Calculation | undefined) => (line ? sourceText(line) : nothing);
const verdictOf = (line: Calculation | undefined) => (line ? verdictCell(line) : nothing);

export function sourceSheet(model: Model, site: Site, of: Of): Sheet {
  const { power } = site;
  let number = 0;
  const line = (calculation: Calculation | undefined) => [resultOf(calculation), limitOf(calculation), verdictOf(calculation)];
  return {
    name: '电源表', title: '市电、发电机与切换装置表',
    columns: [{ header: '序号', width: 5, align: 'center' }, ...codeColumns(20), { header: '类别', width: 9 }, { header: '规格', width: 36 }, { header: '来源/上级', width: 22 }, { header: '专用线路', width: 10, align: 'center' }, { header: '架空进线', width: 10, align: 'center' }, { header: '计算结果', width: 12, align: 'center' }, { header: '限值', width: 13 }, { header: '判定', width: 9, align: 'center' }],
    rows: [
      ...inOrder(power.mains).map((item) => row(++number, ...codeCells(item), '市电', [`${item.volts} V`, `${item.kva} kVA`, item.transformer, item.route].filter(Boolean).join('，'), item.substation ?? nothing, yesOrGap(item.dedicated, '是否专用'), yesOrGap(item.overhead, '是否架空'), ...line(of(`mains-load:${item.id}`)))),
      ...inOrder(power.generators).map((item) => row(++number, ...codeCells(item), '发电机', [`${item.kva} kVA`, `cosφ=${item.powerFactor}`, item.grade, `启动${orToBeFilled(item.startSeconds, ' s')}`, `满载${item.fuelHours} h`].filter(Boolean).join('，'), nothing, nothing, nothing, ...line(of(`generator-fuel:${item.id}`)))),
      ...(power.generators.length > 0 ? [row(++number, nothing, '发电机合计', '发电机', '', '', nothing, nothing, ...line(of('generator-load:generators')))] : []),
      ...inOrder(power.transferSwitches).map((item) => row(++number, ...codeCells(item), item.kind.toUpperCase(), `${item.amperes} A，切换${orToBeFilled(item.milliseconds, ' ms')}`, item.inputs.map((id) => codedName(model, site, id)).join('、') || nothing, nothing, nothing, nothing, nothing, nothing)),
    ],
    notes: [],
  };
}

export function lightSheet(_model: Model, site: Site, of: Of): Sheet {
  return {
    name: '照明表', title: '照明与应急照明表',
    columns: [{ header: '序号', width: 5, align: 'center' }, { header: '编号', width: 8, align: 'center' }, { header: '房间', width: 16 }, { header: '类别', width: 14 }, { header: '灯具', width: 20 }, { header: '数量', width: 6, align: 'center' }, { header: '功率(W)', width: 8, align: 'center' }, { header: '光通量(lm)', width: 9, align: 'center' }, { header: '设计照度(lx)', width: 10, align: 'center' }, { header: '计算结果', width: 12, align: 'center' }, { header: '限值', width: 16 }, { header: '依据', width: 20 }, { header: '判定', width: 9, align: 'center' }, { header: '自带电池(min)', width: 9, align: 'center' }, { header: '控制', width: 14 }],
    rows: inOrder(site.power.lighting).map((item, i) => {
      const line = item.kind === 'normal' ? of(`illuminance:${item.room}`) : item.kind === 'standby' ? of(`illuminance-standby:${item.room}`) : item.kind === 'escape' ? of(`illuminance-escape:${item.room}`) : undefined;
      return row(i + 1, codeOf(item), roomName(site, item.room), lightingKinds[item.kind].zh, item.name, item.fixtures.length, item.watts, item.lumens, item.lux, resultOf(line), limitOf(line), sourceOf(line), verdictOf(line), item.minutes ?? nothing, item.control ?? nothing);
    }),
    notes: [site.power.lighting.length === 0 ? '设计中未写灯具，照度未作计算。' : '平均照度按利用系数法计算；备用照明按与正常照明之比。'],
    paper: 'A3',
  };
}

export function earthSheet(model: Model, site: Site): Sheet | undefined {
  const earthing = site.power.earthing;
  if (!earthing) return undefined;
  const { things } = siteIndexOf(site);
  return {
    name: '接地表', title: '接地与等电位联结表',
    columns: [{ header: '序号', width: 5, align: 'center' }, { header: '由', width: 30 }, { header: '至', width: 30 }, { header: '导体截面(mm²)', width: 12, align: 'center' }, { header: '根数', width: 7, align: 'center' }, { header: '材料', width: 26 }],
    rows: [
      band(`${earthing.system}系统，${earthing.common ? '联合接地' : '独立接地'}，接地电阻设计值≤${earthing.ohms} Ω${earthing.mesh ? `；${earthing.mesh.kind}型等电位网格${earthing.mesh.squareMillimetres} mm²，间距${earthing.mesh.spacing} mm，环${earthing.mesh.ring} mm²` : ''}`),
      ...earthing.bonds.map((bond, i) => row(i + 1, things.has(bond.from) ? codedName(model, site, bond.from) : nameOf(model, site, bond.from), codedName(model, site, bond.to), bond.squareMillimetres, bond.count, bond.material)),
    ],
    notes: ['接地电阻以实测为准。'],
  };
}
