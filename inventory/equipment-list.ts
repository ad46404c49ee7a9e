/**
 * 软硬件清单: every device and every software of a licensed system with what proves it fit for use.
 * What is not known prints as a gap to fill; nothing is ever invented.
 */
import { areaNames, areas, by, deviceKinds, evidenceKinds, indexOf, productClassNames, softwareClasses, type Area, type Device, type DeviceKind, type Evidence, type EvidenceKind, type Model, type Product, type ProductClass } from '../model';
import { evidenceGaps, evidenceNeeds, type EvidenceGap } from '../analysis/evidence';
import { band, gap, row, toned, type Cell, type Column, type Row, type Sheet, type Tone } from '../office/sheet';
import { devicesByZone } from './zones';
import { type Scope } from './scope';
import { compactNames, nothing, rackText } from './words';

const columns: readonly Column[] = [
  { header: '序号', width: 5, align: 'center' },
  { header: '名称', width: 19 },
  { header: '型号/版本', width: 17 },
  { header: '生产厂商', width: 16 },
  { header: '符合国家有关安全标准的材料', width: 44 },
  { header: '数量', width: 5, align: 'center' },
  { header: '部署区域', width: 12, align: 'center' },
  { header: '备注', width: 34 },
];

/** What is bought under the class's own name; servers and terminals are named by what they do. */
const namedByUse: ReadonlySet<ProductClass> = new Set<ProductClass>(['server', 'terminal']);

/** The class of a device whose product is not chosen yet. */
const classOfKind: Readonly<Partial<Record<DeviceKind, ProductClass>>> = {
  firewall: 'firewall', 'network-crypto': 'network-crypto', switch: 'switch', 'intrusion-detector': 'ids', 'vulnerability-scanner': 'vulnerability-scanner',
  hsm: 'hsm', 'ids-console': 'terminal', 'management-terminal': 'terminal', 'audit-terminal': 'terminal', 'card-terminal': 'terminal', 'forensic-terminal': 'terminal',
};
const unknownProduct = (kind: DeviceKind): Product => ({ id: '', class: classOfKind[kind] ?? 'server', name: deviceKinds[kind].zh, evidence: [] });

const levels = ['', '第一级', '第二级', '第三级', '第四级'];

/** One certificate in words: kind, number, validity, holder, where the copy lies. */
function evidenceText(evidence: Evidence, product: Product): string {
  const parts = [
    evidence.number === undefined ? undefined : `编号 ${evidence.number}`,
    evidence.level === undefined ? undefined : `安全等级${levels[evidence.level]}`,
    evidence.standard === undefined ? undefined : `依据 ${evidence.standard}`,
    evidence.validUntil === undefined ? undefined : `有效期${evidence.validFrom === undefined ? '' : `自 ${evidence.validFrom} `}至 ${evidence.validUntil}`,
    evidence.holder === undefined || evidence.holder === product.vendor ? undefined : `持证单位 ${evidence.holder}`,
    evidence.attachment,
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? evidenceKinds[evidence.kind].zh : `${evidenceKinds[evidence.kind].zh}：${parts.join('，')}`;
}

const kindsText = (kinds: readonly EvidenceKind[]): string => kinds.map((kind) => evidenceKinds[kind].zh).join('或');

function gapText(lack: EvidenceGap, product: Product): string {
  switch (lack.what) {
    case 'evidence': {
      const certified = evidenceNeeds[product.class].certifiedAs;
      const what = certified === undefined ? kindsText(lack.anyOf) : `${kindsText(lack.anyOf)}（${certified}）`;
      // With the product's kind in it the text is longer than a line, which spreadsheets would break before a sign that may begin none.
      return lack.certainty === 'U' ? `建议附：${what}` : `待补：${what}${certified === undefined ? '' : '\n'}（编号、有效期）`;
    }
    case 'number': return `待补：${evidenceKinds[lack.kind].zh}编号`;
    case 'validity': return `待补：${evidenceKinds[lack.kind].zh}有效期`;
    case 'expired': return `待补：${evidenceKinds[lack.kind].zh}已过有效期，须提供有效证书`;
  }
}

/** The evidence column: what there is, then what is missing. */
export function evidenceCell(product: Product, date: string | undefined): Cell {
  const lacks = evidenceGaps(product, date);
  const texts = [...product.evidence.map((evidence) => evidenceText(evidence, product)), ...lacks.map((lack) => gapText(lack, product))];
  const tone: Tone = lacks.some((lack) => lack.what !== 'evidence' || lack.certainty !== 'U') ? 'gap' : lacks.length > 0 ? 'advice' : 'plain';
  return texts.length === 0 ? nothing : toned(tone, texts.join('\n'));
}

/** Marks what stands in our catalogue but was not said by the applicant. */
const hintMark = '※';
const hinted = (product: Product, text: string): Cell => (product.confidence === undefined ? text : toned('hint', `${text}${hintMark}`));

export function modelCell(product: Product): Cell {
  const software = softwareClasses.has(product.class);
  const text = [product.model === product.name && product.version !== undefined ? undefined : product.model, product.version].filter((part) => part !== undefined).join(' ');
  if (text !== '' && (!software || product.version !== undefined)) return hinted(product, text);
  const what = software ? (product.model === undefined ? '型号/版本' : '版本') : '型号';
  return gap(text === '' ? what : `${what}（${text}）`);
}
export const vendorCell = (product: Product): Cell => (product.vendor === undefined ? gap('生产厂商') : hinted(product, product.vendor));

interface Item {
  readonly name: string;
  readonly product: Product;
  count: number;
  readonly places: Set<Area>;
  readonly members: string[];
}

/** Chinese numbers for the headings inside the list. */
const ordinals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二', '十三', '十四', '十五', '十六', '十七', '十八', '十九', '二十'];
const ordinal = (i: number): string => `（${ordinals[i] ?? i + 1}）`;

/** Devices of one kind and one product in one area of a zone become one line. */
function hardwareItems(model: Model, devices: readonly Device[]): Item[] {
  const { products } = indexOf(model);
  const items = new Map<string, Item>();
  for (const device of devices) {
    const product = (device.product === undefined ? undefined : products.get(device.product)) ?? unknownProduct(device.kind);
    const key = [device.kind, product.id, device.area].join('\n');
    let item = items.get(key);
    if (!item) {
      items.set(key, item = { name: namedByUse.has(product.class) ? deviceKinds[device.kind].zh : product.name, product, count: 0, places: new Set([device.area]), members: [] });
    }
    item.count++;
    const rack = rackText(model, device);
    item.members.push(device.rack === undefined ? device.name : `${device.name}（${rack}）`);
  }
  return [...items.values()];
}

const softwareGroups: readonly (readonly [title: string, classes: readonly ProductClass[]])[] = [
  ['系统软件', ['operating-system', 'database']],
  ['证书认证与密钥管理软件', ['ca-software', 'ra-software', 'ocsp-software', 'directory-software', 'km-software']],
  ['安全软件', ['antivirus']],
  ['其他软件', ['other-software']],
];

function softwareItems(model: Model, scope: Scope): Item[] {
  const { products } = indexOf(model);
  const items = new Map<string, Item>();
  for (const { devices } of devicesByZone(model, scope)) {
    for (const device of devices) {
      for (const id of device.software) {
        const product = products.get(id);
        if (!product) continue;
        let item = items.get(id);
        if (!item) items.set(id, item = { name: product.name, product, count: 0, places: new Set(), members: [] });
        item.count++;
        item.places.add(device.area);
        item.members.push(device.name);
      }
    }
  }
  return [...items.values()].sort(by((item) => productClassNames.indexOf(item.product.class), (item) => item.product.id));
}

/** The list of one system. */
export function equipmentSheet(model: Model, scope: Scope): Sheet {
  const rows: Row[] = [];
  const date = model.facility.date;
  let number = 0;
  let hints = false;
  let gaps = 0;
  let advice = false;
  const add = (item: Item, remark: string) => {
    const cells = [modelCell(item.product), vendorCell(item.product), evidenceCell(item.product, date)];
    const tones = cells.map((cell) => (typeof cell === 'object' ? cell.tone : 'plain'));
    hints ||= tones.includes('hint');
    advice ||= tones.includes('advice');
    gaps += tones.filter((tone) => tone === 'gap').length;
    rows.push(row(++number, item.name, ...cells, item.count, [...item.places].sort(by((area) => areaNames.indexOf(area))).map((area) => areas[area].zh).join('\n'), remark));
  };

  rows.push(band('一、硬件设备', 1));
  let hardware = 0;
  devicesByZone(model, scope).forEach(({ title, devices }, i) => {
    rows.push(band(`${ordinal(i)}${title}`));
    for (const item of hardwareItems(model, devices)) {
      hardware += item.count;
      add(item, item.members.join('、'));
    }
  });

  const software = softwareItems(model, scope);
  rows.push(band('二、软件', 1));
  softwareGroups
    .map(([title, classes]) => [title, software.filter((item) => classes.includes(item.product.class))] as const)
    .filter(([, items]) => items.length > 0)
    .forEach(([title, items], i) => {
      rows.push(band(`${ordinal(i)}${title}`));
      for (const item of items) add(item, `安装于：${compactNames(item.members)}`);
    });
  const installed = software.reduce((sum, item) => sum + item.count, 0);
  rows.push(band(`合计：硬件 ${hardware} 台（套），软件 ${installed} 套；共 ${number} 项${gaps === 0 ? '' : `，其中待补 ${gaps} 处`}`, 1));

  return {
    name: '软硬件清单', title: `${scope.title}软硬件清单`, size: 10, columns, rows,
    notes: [
      '硬件按网络区域分组；“部署区域”为设备所在的物理区域。',
      ...(gaps > 0 ? ['标“待补”处由申请单位按所附材料填写，编号与有效期以证书原件为准。'] : []),
      ...(hints ? [`标“${hintMark}”处为产品目录中的参考信息，须由申请单位与设备铭牌、证书核对后确认。`] : []),
      ...(advice ? ['标“建议附”处为项目建议，并非标准条款的要求。'] : []),
    ],
  };
}

