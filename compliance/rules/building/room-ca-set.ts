import { areas, type Area } from '../../../model';
import { judge, type Rule } from '../../rule';
import { ofSystem } from '../../subject';
import { fill, inside, list } from '../../words';

const wanted: readonly Area[] = ['management', 'service', 'core'];

const rule: Rule = {
  id: 'room-ca-set',
  title: { zh: '证书认证系统机房有管理区、服务区、核心区', en: 'A CA has rooms for its management, service and core areas' },
  checks: { zh: '机房平面中有各物理区域的房间。', en: 'The site has a room of each area.' },
  why: { zh: '各区的设备与人员要分开。', en: 'Equipment and people of the areas are kept apart.' },
  mend: { zh: '在平面中补上该区域的房间（Room 的 area）', en: 'add a room of that area' },
  *check(facts) {
    const { site } = facts.model;
    if (!site) return;
    const there = new Set(site.rooms.map(({ area }) => area));
    const missing = wanted.filter((area) => !there.has(area));
    for (const system of facts.systems('ca')) {
      yield judge(ofSystem(system), missing.length > 0 && fill({ zh: '没有{areas}的房间', en: 'no room of the {areas}' }, { areas: list(missing.map((area) => inside(areas[area]))) }));
    }
  },
};
export default rule;
