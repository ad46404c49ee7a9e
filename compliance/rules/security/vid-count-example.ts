import { areas, type Area } from '../../../model';
import { judge } from '../../rule';
import { inSite } from '../../shapes/in-site';
import { ofThing } from '../../subject';
import { fill, inside, list } from '../../words';

/** Cameras drawn in each area of the example plans. */
const drawn: Readonly<Partial<Record<Area, number>>> = { management: 2, service: 1, core: 1, 'km-management': 1, 'km-core': 1 };
const wanted = Object.entries(drawn) as [Area, number][];

export default inSite({
  id: 'vid-count-example',
  title: { zh: '各区摄像机不少于示例图的数量', en: 'Each area has as many cameras as in the example plan' },
  checks: fill({ zh: '各区房间中的摄像机合计：{areas}。', en: 'Cameras in the rooms of an area, together: {areas}.' }, { areas: list(wanted.map(([area, count]) => fill({ zh: '{area}不少于 {count} 台', en: '{count} or more in the {area}' }, { area: inside(areas[area]), count }))) }),
  why: { zh: '示例图按此布置；管理区人员走动多，一台看不全。', en: 'The example is drawn so; people move about in the management area, and one camera does not see them all.' },
  mend: { zh: '增设摄像机（Camera）', en: 'add a Camera' },
  *check(facts, site) {
    const areaOf = new Map(site.rooms.map(({ id, area }) => [id, area]));
    for (const [area, least] of wanted) {
      if (!site.rooms.some((room) => room.area === area)) continue;
      const count = site.video.cameras.filter(({ position }) => areaOf.get(position.room) === area).length;
      // Of a room without any, video-each speaks.
      if (count > 0) yield judge(ofThing(facts, area, areas[area].zh), count < least && fill({ zh: '有 {count} 台摄像机，示例图为 {least} 台', en: 'cameras: {count}, in the example {least}' }, { count, least }));
    }
  },
});
