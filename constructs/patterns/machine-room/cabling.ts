/** 综合布线 of the reference machine room: a data spine overhead and a power spine under the floor, branches through the shields, one of its own for security. */
import type { Floor } from '../../site/building';
import { Tray, type TrayProps } from '../../site/cabling';
import { PatchPanel } from '../../site/furniture';
import type { Rack } from '../../site/power';
import type { Shield } from './equipment';
import { type SiteParts, there } from './parts';
import type { Rooms } from './plan';

type Corner = readonly [x: number, y: number];

/** Where the three main trays run, between the wall of the equipment rooms and their shields. */
const [guard, strong, weak] = [4400, 4570, 4750];

export function makeCabling(parts: SiteParts, floor: Floor, rooms: Rooms, shields: readonly Shield[]): void {
  const tray = (id: string, purpose: TrayProps['purpose'], name: string, line: readonly Corner[], more: Partial<TrayProps> = {}) => parts.make<TrayProps, Tray>(id, {
    name, purpose, metal: true, line: line.map(([x, y]) => ({ x, y })),
    ...(purpose === 'power' ? { level: 'underfloor', z: -300, width: 200, height: 100 } : purpose === 'control' ? { z: 2500, width: 100, height: 100 } : { z: 2300, width: 300, height: 100 }), ...more,
  }, (each, props) => new Tray(floor, each, props));
  const through = (room: keyof Rooms, what: 'fibre' | 'power' | 'signal') => ({ penetrations: there(shields.find((shield) => shield.room === rooms[room])?.[what]) });
  const km = rooms['km-core'];
  tray('tray-d1', 'data', '弱电主桥架', [[3600, weak], [km ? 17_000 : 13_200, weak]], { width: 200 });
  tray('tray-d2', 'data', '服务区弱电桥架', [[10_000, weak], [10_000, 7350]]);
  tray('tray-d3', 'data', '服务区机柜列桥架', [[8500, 7350], [11_500, 7350]]);
  tray('tray-d4', 'data', '核心区弱电桥架', [[3600, weak], [3600, 7450]], through('core', 'fibre'));
  tray('tray-d5', 'data', '核心区机柜列桥架', [[2700, 7450], [4500, 7450]]);
  tray('tray-d8', 'data', '管理区弱电桥架', [[10_000, weak], [10_000, 500]], { width: 200 });
  tray('tray-d10', 'data', '外线桥架', [[12_450, weak], [12_450, 0]], { width: 200 });
  tray('tray-p1', 'power', '强电主桥架', [[2800, strong], [km ? 16_400 : 13_200, strong]], { width: 400 });
  tray('tray-p2', 'power', '配电间强电桥架', [[5050, 0], [5050, strong]], { width: 400 });
  tray('tray-p2b', 'power', '配电柜列强电桥架', [[5050, 700], [6700, 700]], { width: 300 });
  tray('tray-p3', 'power', '服务区强电桥架', [[8600, strong], [8600, 6750], [11_500, 6750]]);
  tray('tray-p4', 'power', '核心区强电桥架', [[3000, strong], [3000, 6850], [4500, 6850]], through('core', 'power'));
  tray('tray-p6', 'power', '管理区强电桥架', [[9000, strong], [9000, 500]], { width: 100 });
  tray('tray-s1', 'control', '安防监控主桥架', [[1000, guard], [km ? 20_000 : 13_200, guard]], { width: 200 });
  tray('tray-s2', 'control', '监控室桥架', [[20_000, guard], [20_000, 2800]], { width: 200 });
  tray('tray-s3', 'control', '核心区监控桥架', [[4200, guard], [4200, 6000]], through('core', 'signal'));
  tray('tray-s4', 'control', '服务区监控桥架', [[7000, guard], [7000, 9500]]);
  // Out of the building too: to the generator.
  tray('tray-s6', 'control', '配电间监控桥架', [[7900, 0], [7900, guard]]);
  if (!km) return;
  tray('tray-d6', 'data', 'KM核心区弱电桥架', [[17_000, weak], [17_000, 7450]], through('km-core', 'fibre'));
  tray('tray-d7', 'data', 'KM核心区机柜列桥架', [[16_100, 7450], [18_800, 7450]]);
  tray('tray-d9', 'data', 'KM管理区弱电桥架', [[16_350, weak], [16_350, 500]], { width: 200 });
  tray('tray-p5', 'power', 'KM核心区强电桥架', [[16_400, strong], [16_400, 6850], [18_800, 6850]], through('km-core', 'power'));
  tray('tray-p7', 'power', 'KM管理区强电桥架', [[15_300, strong], [15_300, 500]], { width: 100 });
  tray('tray-s5', 'control', 'KM核心区监控桥架', [[17_600, guard], [17_600, 6000]], through('km-core', 'signal'));
}

/** At the top of each rack: with devices a copper and a fibre panel; in 监控室 two of copper, for what comes from the rooms. */
export function makePanels(parts: SiteParts, racks: readonly Rack[]): void {
  for (const rack of racks) {
    const id = rack.node.id;
    const panel = (suffix: string, name: string, below: number, media: 'copper' | 'fibre') =>
      parts.make(`pp-${id}-${suffix}`, { name: `${rack.title}-${name}`, unit: rack.props.units - below, ports: 24, media }, (each, props) => new PatchPanel(rack, each, props));
    if (id === 'w01') {
      panel('c', '铜缆配线架', 0, 'copper');
      panel('c2', '铜缆配线架2', 1, 'copper');
    } else {
      panel('c', '铜缆配线架', 0, 'copper');
      panel('f', '光纤配线架', 1, 'fibre');
    }
  }
}
