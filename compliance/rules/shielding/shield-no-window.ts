import { siteIndexOf } from '../../../model';
import { judge } from '../../rule';
import { allCalled, inSite } from '../../shapes/in-site';
import { ofThing } from '../../subject';
import { fill } from '../../words';

export default inSite({
  id: 'shield-no-window',
  title: { zh: '核心区、KM核心区不设窗和玻璃隔断', en: 'Core areas have neither windows nor glass walls' },
  checks: { zh: '核心区、KM核心区房间的墙上没有窗，不是玻璃隔断。', en: 'Walls of rooms of the core areas have no window and are not of glass.' },
  why: { zh: '窗是泄漏和入侵的路。', en: 'Windows are a leak and a way in.' },
  mend: { zh: '取消窗和玻璃隔断', en: 'take away window or glass' },
  *check(facts, site) {
    const { wallsOfRoom } = siteIndexOf(site);
    for (const room of site.rooms.filter(({ area }) => area === 'core' || area === 'km-core')) {
      const walls = wallsOfRoom.get(room.id) ?? [];
      const windows = site.windows.filter(({ wall }) => walls.some(({ id }) => id === wall));
      yield judge(ofThing(facts, room.id), windows.length > 0 && fill({ zh: '有窗：{windows}', en: 'windows: {windows}' }, { windows: allCalled(windows) }), walls.some(({ glazed }) => glazed) && { zh: '有玻璃隔断', en: 'has a wall of glass' });
    }
  },
});
