import { areas, type Area, type SystemKind } from '../../model';
import { judge, type Rule } from '../rule';
import { ofSystem } from '../subject';
import { fill, inside, list } from '../words';
import { inSite } from './in-site';

/** A rule that the site has rooms of the areas that a system of that kind needs. */
export const roomSet = (kind: SystemKind, wanted: readonly Area[], { id, title }: Pick<Rule, 'id' | 'title'>): Rule => inSite({
  id, title,
  checks: { zh: '机房平面中有各物理区域的房间。', en: 'The site has a room of each area.' },
  why: { zh: '各区的设备与人员要分开。', en: 'Equipment and people of the areas are kept apart.' },
  mend: { zh: '在平面中补上该区域的房间（Room 的 area）', en: 'add a room of that area' },
  *check(facts, site) {
    const there = new Set(site.rooms.map(({ area }) => area));
    const missing = wanted.filter((area) => !there.has(area));
    for (const system of facts.systems(kind)) {
      yield judge(ofSystem(system), missing.length > 0 && fill({ zh: '没有{areas}的房间', en: 'no room of the {areas}' }, { areas: list(missing.map((area) => inside(areas[area]))) }));
    }
  },
});
