/** 设备选型: what is bought for each part of the machine room, how many, by which model, maker and evidence. */
import { airSupplies, batteryTypes, by, byText, cabinetKinds, detectorKinds, factors, fireDeviceKinds, gasAgents, groupedBy, indexOf, intrusionKinds, lockKinds, orToBeFilled, type Model, type Product, type ProductClass, type Site } from '../../model';
import { row, toneOf, type Sheet } from '../../office/sheet';
import { evidenceCell, modelCell, vendorCell } from '../equipment-list';
import { nothing } from '../words';
import { codesOf, sizeText } from './words';

interface Bought {
  readonly kind: string;
  readonly class: ProductClass;
  /** What the design asks of it. */
  readonly asked: string;
  readonly thing: { readonly name: string; readonly code?: string | undefined; readonly product?: string | undefined };
  readonly count?: number;
  /** Where it is mounted, by which it is told in place of a name of its own. */
  readonly rack?: string;
}
const words = (...parts: readonly (string | false | undefined)[]): string => parts.filter((part) => part !== undefined && part !== false && part !== '').join('，');
const hours = (value: number | undefined): string | undefined => (value === undefined ? undefined : `备电${value} h`);

const parts = {
  racks: ({ racks, patchPanels }: Site): Bought[] => [
    ...racks.map((thing): Bought => ({ kind: '机柜', class: 'rack', thing, asked: words(`${thing.units}U`, `${sizeText(thing.size)} mm`, `静载${orToBeFilled(thing.maxKilograms, ' kg')}`) })),
    ...patchPanels.map((thing): Bought => ({ kind: thing.media === 'copper' ? '铜缆配线架' : '光纤配线架', class: 'patch-panel', thing, rack: thing.rack, asked: words(`${thing.ports}口`, `${thing.units}U`) })),
  ],
  power: ({ power }: Site): Bought[] => [
    ...power.ups.map((thing): Bought => ({ kind: '不间断电源（UPS）', class: 'ups', thing, asked: words(`${thing.kva} kVA`, `cosφ=${thing.powerFactor}`, `效率${thing.efficiency}`, thing.modules && `模块${thing.modules.installed}×${thing.modules.kva} kVA`, `${sizeText(thing.size)} mm`, thing.kilograms !== undefined && `${thing.kilograms} kg`) })),
    ...power.batteries.map((thing): Bought => ({ kind: batteryTypes[thing.type].zh, class: 'battery', thing, asked: words(`${thing.voltsPerBlock} V ${thing.ampereHours} Ah`, `每节${thing.cells}单体`, `${thing.strings}组×${thing.blocks}节`, `${thing.tiers}层架`, `${thing.kilograms} kg`) })),
    ...power.generators.map((thing): Bought => ({ kind: '柴油发电机组', class: 'generator', thing, asked: words(`${thing.kva} kVA`, `cosφ=${thing.powerFactor}`, thing.grade) })),
    ...power.transferSwitches.map((thing): Bought => ({ kind: `双电源转换开关（${thing.kind.toUpperCase()}）`, class: 'transfer-switch', thing, asked: words(`${thing.amperes} A`, `切换${orToBeFilled(thing.milliseconds, ' ms')}`) })),
    ...power.cabinets.map((thing): Bought => ({ kind: cabinetKinds[thing.kind].zh, class: 'distribution-cabinet', thing, asked: words(`总断路器${thing.amperes} A`, `${sizeText(thing.size)} mm`, thing.surge && `浪涌保护${thing.surge.kiloamperes} kA`, thing.meter === true && '带远传电表') })),
    ...power.pdus.map((thing): Bought => ({ kind: '机柜配电单元（PDU）', class: 'pdu', thing, rack: thing.rack, asked: words(`${thing.amperes} A`, `${thing.outlets}孔`, thing.meter ? '带计量' : '不带计量') })),
  ],
  cooling: ({ cooling }: Site): Bought[] => [
    ...cooling.airConditioners.map((thing): Bought => ({ kind: thing.precision === undefined ? '空调' : thing.precision ? '精密空调' : '舒适空调', class: 'air-conditioner', thing, asked: words(`显冷量${thing.sensibleKilowatts} kW`, `风量${thing.airflow} m³/h`, airSupplies[thing.supply].zh, thing.humidifier > 0 && `加湿${thing.humidifier} kg/h`, thing.refrigerant, thing.water && '接给水', thing.condenser) })),
    ...cooling.freshAir.map((thing): Bought => ({ kind: '新风机', class: 'fresh-air', thing, asked: words(`风量${thing.airflow} m³/h`, thing.filter, `${sizeText(thing.size)} mm`, thing.kilograms !== undefined && `${thing.kilograms} kg`) })),
  ],
  security: ({ access, video, intrusion }: Site): Bought[] => [
    ...access.controllers.map((thing): Bought => ({ kind: '门禁控制器', class: 'access-control', thing, asked: words(hours(thing.standbyHours)) })),
    ...access.readers.map((thing): Bought => ({ kind: '读卡/识别装置', class: 'access-control', thing, asked: thing.factors.map((factor) => factors[factor].zh).join('+') })),
    ...access.locks.map((thing): Bought => ({ kind: lockKinds[thing.kind].zh, class: 'access-control', thing, asked: `断电${thing.failSafe ? '开锁' : '闭锁'}` })),
    ...video.cameras.map((thing): Bought => ({ kind: '摄像机', class: 'camera', thing, asked: words(thing.pixels, `水平视角${thing.angle}°`, thing.infrared && '红外补光') })),
    ...video.recorders.map((thing): Bought => ({ kind: '录像机', class: 'recorder', thing, asked: `可用容量${thing.terabytes} TB` })),
    ...intrusion.detectors.map((thing): Bought => ({ kind: intrusionKinds[thing.kind].zh, class: 'intrusion-alarm', thing, asked: words(thing.range !== undefined && `探测距离${thing.range / 1000} m`, thing.angle !== undefined && `探测角${thing.angle}°`) })),
    ...intrusion.panels.map((thing): Bought => ({ kind: '入侵报警主机', class: 'intrusion-alarm', thing, asked: words(hours(thing.standbyHours), thing.tamper === true && '防拆') })),
  ],
  fire: ({ fire }: Site): Bought[] => [
    ...fire.panels.map((thing): Bought => ({ kind: '火灾报警控制器', class: 'fire-alarm', thing, asked: words(`${thing.loops}回路`, hours(thing.standbyHours)) })),
    ...fire.detectors.map((thing): Bought => ({ kind: detectorKinds[thing.kind].zh, class: 'fire-alarm', thing, asked: '' })),
    ...fire.devices.map((thing): Bought => ({ kind: fireDeviceKinds[thing.kind].zh, class: 'fire-alarm', thing, asked: '' })),
    ...fire.gasSystems.map((thing): Bought => ({ kind: `${gasAgents[thing.agent].zh}灭火装置`, class: 'gas-system', thing, asked: words(thing.kind === 'piped' ? '管网式' : '预制式', `${thing.cylinders.count}×${thing.cylinders.litres} L`, `单瓶充装${thing.cylinders.kilograms} kg`, `空瓶${thing.cylinders.tareKilograms} kg`, `${thing.cylinders.megapascals} MPa`, thing.reserve ? '100%备用' : thing.refillHours !== undefined && `${thing.refillHours} h内重新充装`) })),
    ...fire.extinguishers.map((thing): Bought => ({ kind: '灭火器', class: 'appliance', thing, count: thing.count, asked: `${thing.agent ?? '灭火剂待补'} ${thing.kilograms} kg` })),
    ...fire.breathing.map((thing): Bought => ({ kind: '空气呼吸器', class: 'appliance', thing, count: thing.sets, asked: '' })),
  ],
  monitoring: ({ monitoring }: Site): Bought[] => [
    ...monitoring.hosts.map((thing): Bought => ({ kind: '监控主机', class: 'monitoring', thing, asked: `记录保存${orToBeFilled(thing.retentionMonths, '个月')}` })),
    ...monitoring.collectors.map((thing): Bought => ({ kind: '监控采集器', class: 'monitoring', thing, asked: '' })),
    ...monitoring.switches.map((thing): Bought => ({ kind: '安防监控交换机', class: 'switch', thing, asked: words(`${thing.ports}口`, thing.poe && 'PoE供电') })),
  ],
} satisfies Readonly<Record<string, (site: Site) => Bought[]>>;
const titles: Readonly<Record<keyof typeof parts, string>> = { racks: '机柜与配线架', power: '供配电设备', cooling: '空调与新风设备', security: '安防设备', fire: '消防设备', monitoring: '环境监控设备' };

const codeOrName = ({ code, name }: Bought['thing']): string => code ?? name;

/** A line for what is alike: of one kind, chosen alike, asked alike. None where there is nothing. */
export const productSheet = (part: keyof typeof parts) => (model: Model, site: Site): Sheet | undefined => {
  const listed = parts[part](site);
  if (listed.length === 0) return undefined;
  const { products } = indexOf(model);
  const kinds = [...new Set(listed.map(({ kind }) => kind))];
  const bought = [...listed].sort(by(({ kind }) => kinds.indexOf(kind), ({ thing }) => codeOrName(thing)));
  const lines = [...groupedBy(bought, ({ kind, asked, thing }) => [kind, asked, thing.product ?? ''].join('\n')).values()];
  const rows = lines.map((alike, i) => {
    const [{ kind, class: of, asked, thing }] = alike as [Bought, ...Bought[]];
    const product: Product = (thing.product === undefined ? undefined : products.get(thing.product)) ?? { id: '', class: of, name: kind, evidence: [] };
    return [i + 1, kind, alike.reduce((sum, { count = 1 }) => sum + count, 0), asked || nothing, modelCell(product), vendorCell(product), evidenceCell(product, model.facility.date), [...new Set(alike.map((each) => (each.rack === undefined ? codeOrName(each.thing) : codesOf(site, [each.rack]))))].sort(byText).join('、')];
  });
  const tones = new Set(rows.flat().map(toneOf));
  return {
    name: `${titles[part]}选型表`, title: `${titles[part]}选型表`,
    columns: [{ header: '序号', width: 5, align: 'center' }, { header: '设备', width: 22 }, { header: '数量', width: 6, align: 'center' }, { header: '设计要求', width: 42 }, { header: '型号', width: 18 }, { header: '生产厂商', width: 18 }, { header: '证明材料', width: 30 }, { header: '编号（装在机柜内的，写机柜）', width: 32 }],
    rows: rows.map((cells) => row(...cells)),
    notes: [
      '同类设备的设计要求和型号相同者合为一行；设计要求取自设计参数。',
      ...(tones.has('hint') ? ['标“※”处为产品目录中的参考信息，须由申请单位与设备铭牌、证书核对后确认。'] : []), ...(tones.has('advice') ? ['标“建议附”处为项目建议，并非标准条款的要求。'] : []),
    ],
  };
};
