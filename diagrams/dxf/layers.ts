/** Layers (图层) of plans in DXF: what a thing is says where it lies. */
import type { ThingKind } from '../../model';

export const roomLayer = '房间';

/** Layer of each kind of thing that a plan shows. */
const layerOfKind: Partial<Readonly<Record<ThingKind | 'monitoring-point', string>>> = {
  room: roomLayer, wall: '墙体', column: '柱', door: '门', window: '窗', shielding: '屏蔽体', penetration: '屏蔽体', rack: '机柜', 'patch-panel': '机柜', furniture: '家具',
  ups: '供配电', battery: '供配电', cabinet: '供配电', 'transfer-switch': '供配电', generator: '供配电', circuit: '供配电', pdu: '供配电', lighting: '照明', 'earth-bar': '接地',
  'air-conditioner': '空调', 'fresh-air': '空调', exhaust: '空调', damper: '空调', aisle: '空调', 'air-terminal': '空调', pipe: '管道',
  detector: '消防', 'fire-device': '消防', 'gas-system': '消防', 'gas-zone': '消防', 'fire-panel': '消防', extinguisher: '消防', breathing: '消防',
  camera: '安防', reader: '安防', lock: '安防', 'door-controller': '安防', recorder: '安防', viewer: '安防', 'intrusion-detector': '安防', 'alarm-panel': '安防',
  tray: '桥架', riser: '桥架', collector: '监测', 'monitoring-host': '监测', 'monitoring-switch': '监测', 'monitoring-point': '监测',
};

/** Areas that cameras see. */
const seen = 'seen-';

/** Layer of what belongs to the sheet, by the start of its name. */
const ofSheet: readonly (readonly [start: string, layer: string])[] = [
  ['dimension-', '尺寸'], ['slant-', '尺寸'], ['frame', '图框'], ['title-block', '标题栏'], ['revisions', '标题栏'], ['legend', '图例'], ['north', '指北针'], ['scale', '指北针'], ['notes', '说明'], ['rooms', '表格'], ['table-', '表格'],
];

/** Names and numbers of things on the plan. */
export const lettering = '文字';
/** What has no layer of its own. */
export const others = '其他';

export function layerOf(of: string | undefined, kinds: Readonly<Record<string, ThingKind | 'monitoring-point'>>): string {
  if (of === undefined) return others;
  if (of.startsWith(seen)) return layerOfKind.camera!;
  // Parts of a thing are named after it.
  for (let name = of; name !== ''; name = name.slice(0, Math.max(0, name.lastIndexOf('-')))) {
    const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
    if (kind !== undefined) return layerOfKind[kind] ?? others;
  }
  return ofSheet.find(([start]) => of.startsWith(start))?.[1] ?? others;
}

/** Layers of the sheet: text on them stays there, everywhere else it is lettering. */
export const sheetLayers: ReadonlySet<string> = new Set(ofSheet.map(([, layer]) => layer));

/** Filled areas of a layer lie apart, so that they can be frozen; pale ones are from the start: on a dark screen they would blind. */
export const filled = (layer: string): string => `${layer}-填充`;
export const tinted = (layer: string): string => `${layer}-底色`;
