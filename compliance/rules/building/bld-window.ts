import { classDemands } from '../../../analysis/site/classes';
import { siteIndexOf } from '../../../model';
import { judge } from '../../rule';
import { allCalled, inSite } from '../../shapes/in-site';
import { ofThing } from '../../subject';
import { fill } from '../../words';

export default inSite({
  id: 'bld-window',
  title: { zh: 'A、B级主机房不设外窗', en: 'Main rooms of class A and B have no outer windows' },
  checks: { zh: 'A级、B级场所的设备间，在通向场所外的墙上没有窗。', en: 'In sites of class A and B, outer walls of equipment rooms have no window.' },
  why: { zh: '外窗漏水、透光、传热，也是入侵的路。', en: 'Outer windows leak water, light and heat, and are a way in.' },
  mend: { zh: '封堵外窗', en: 'close the window for good' },
  *check(facts, site) {
    if (!classDemands[site.class].windowless) return;
    const { wallsOfRoom } = siteIndexOf(site);
    for (const room of site.rooms.filter(({ use }) => use === 'equipment')) {
      const outer = new Set((wallsOfRoom.get(room.id) ?? []).filter(({ left, right }) => left === undefined || right === undefined).map(({ id }) => id));
      const windows = site.windows.filter(({ wall }) => outer.has(wall));
      yield judge(ofThing(facts, room.id), windows.length > 0 && fill({ zh: '外窗：{windows}', en: 'outer windows: {windows}' }, { windows: allCalled(windows) }));
    }
  },
});
