import { areas, type Area } from '../../../model';
import { judge, type Rule } from '../../rule';
import { ofSystem } from '../../subject';
import { fill, inside, list } from '../../words';

const wanted: readonly Area[] = ['km-management', 'km-core'];

const rule: Rule = {
  id: 'room-km-set',
  title: { zh: '密钥管理系统机房有KM管理区、KM核心区', en: 'A KM has rooms for its management and core areas' },
  checks: { zh: '机房平面中有各物理区域的房间。', en: 'The site has a room of each area.' },
  why: { zh: '各区的设备与人员要分开。', en: 'Equipment and people of the areas are kept apart.' },
  mend: { zh: '在平面中补上该区域的房间（Room 的 area）', en: 'add a room of that area' },
  *check(facts) {
    const { site } = facts.model;
    if (!site) return;
    const there = new Set(site.rooms.map(({ area }) => area));
    const missing = wanted.filter((area) => !there.has(area));
    for (const system of facts.systems('km')) {
      yield judge(ofSystem(system), missing.length > 0 && fill({ zh: '没有{areas}的房间', en: 'no room of the {areas}' }, { areas: list(missing.map((area) => inside(areas[area]))) }));
    }
  },
};
export default rule;
