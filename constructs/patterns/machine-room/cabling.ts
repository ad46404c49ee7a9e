/** 综合布线 of the reference machine room: a data spine overhead and a power spine under the floor, branches through the shields, one of its own for security. */
import type { Floor } from '../../site/building';
import { Tray, type TrayProps } from '../../site/cabling';
import { PatchPanel } from '../../site/furniture';
import type { Rack } from '../../site/power';
import type { Shield } from './equipment';
import { type SiteParts, there } from './parts';
import type { Rooms } from './plan';

type Corner = readonly [x: number, y: number];

export function makeCabling(parts: SiteParts, floor: Floor, rooms: Rooms, shields: readonly Shield[]): void {
  const tray = (id: string, purpose: TrayProps['purpose'], name: string, line: readonly Corner[], more: Partial<TrayProps> = {}) => parts.make<TrayProps, Tray>(id, {
    name, purpose, line: line.map(([x, y]) => ({ x, y })),
    ...(purpose === 'power' ? { level: 'underfloor', z: -300, width: 200, height: 100 } : purpose === 'control' ? { z: 2500, width: 100, height: 100 } : { z: 2300, width: 300, height: 100 }), ...more,
  }, (each, props) => new Tray(floor, each, props));
  const through = (room: keyof Rooms, what: 'fibre' | 'power' | 'signal') => ({ penetrations: there(shields.find((shield) => shield.room === rooms[room])?.[what]) });
  const km = rooms['km-core'];
  tray('tray-d1', 'data', '弱电主桥架', [[3600, 4600], [km ? 17_000 : 13_200, 4600]]);
  tray('tray-d2', 'data', '服务区弱电桥架', [[10_000, 4600], [10_000, 7000]]);
  tray('tray-d3', 'data', '服务区机柜列桥架', [[8500, 7000], [11_500, 7000]]);
  tray('tray-d4', 'data', '核心区弱电桥架', [[3600, 4600], [3600, 7100]], through('core', 'fibre'));
  tray('tray-d5', 'data', '核心区机柜列桥架', [[2700, 7100], [4500, 7100]]);
  tray('tray-d8', 'data', '管理区弱电桥架', [[10_000, 4600], [10_000, 500]], { width: 200 });
  tray('tray-d10', 'data', '外线桥架', [[12_900, 4600], [12_900, 0]], { width: 200 });
  tray('tray-p1', 'power', '强电主桥架', [[2800, 4400], [km ? 16_400 : 13_200, 4400]], { width: 400 });
  tray('tray-p2', 'power', '配电间强电桥架', [[5050, 0], [5050, 4400]], { width: 400 });
  tray('tray-p2b', 'power', '配电柜列强电桥架', [[5050, 700], [6700, 700]], { width: 300 });
  tray('tray-p3', 'power', '服务区强电桥架', [[8600, 4400], [8600, 7000], [11_500, 7000]]);
  tray('tray-p4', 'power', '核心区强电桥架', [[3000, 4400], [3000, 7100], [4500, 7100]], through('core', 'power'));
  tray('tray-p6', 'power', '管理区强电桥架', [[9000, 4400], [9000, 500]], { width: 100 });
  tray('tray-s1', 'control', '安防监控主桥架', [[1000, 4300], [km ? 20_000 : 13_200, 4300]], { width: 200 });
  tray('tray-s2', 'control', '监控室桥架', [[20_000, 4300], [20_000, 2800]], { width: 200 });
  tray('tray-s3', 'control', '核心区监控桥架', [[4200, 4300], [4200, 6000]], through('core', 'signal'));
  tray('tray-s4', 'control', '服务区监控桥架', [[7000, 4300], [7000, 9500]]);
  if (!km) return;
  tray('tray-d6', 'data', 'KM核心区弱电桥架', [[17_000, 4600], [17_000, 7100]], through('km-core', 'fibre'));
  tray('tray-d7', 'data', 'KM核心区机柜列桥架', [[16_100, 7100], [18_800, 7100]]);
  tray('tray-d9', 'data', 'KM管理区弱电桥架', [[16_200, 4600], [16_200, 500]], { width: 200 });
  tray('tray-p5', 'power', 'KM核心区强电桥架', [[16_400, 4400], [16_400, 7100], [18_800, 7100]], through('km-core', 'power'));
  tray('tray-p7', 'power', 'KM管理区强电桥架', [[15_300, 4400], [15_300, 500]], { width: 100 });
  tray('tray-s5', 'control', 'KM核心区监控桥架', [[17_600, 4300], [17_600, 6000]], through('km-core', 'signal'));
}

/** A fibre and a copper panel at the top of each rack with devices. */
export function makePanels(parts: SiteParts, racks: readonly Rack[]): void {
  for (const rack of racks) {
    const id = rack.node.id;
    parts.make(`pp-${id}-c`, { name: `${rack.title}-铜缆配线架`, unit: rack.props.units, ports: 24, media: 'copper' as const }, (each, props) => new PatchPanel(rack, each, props));
    parts.make(`pp-${id}-f`, { name: `${rack.title}-光纤配线架`, unit: rack.props.units - 1, ports: 24, media: 'fibre' as const }, (each, props) => new PatchPanel(rack, each, props));
  }
}
