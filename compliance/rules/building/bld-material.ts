import { weigh } from '../../rule';
import { inSite } from '../../shapes/in-site';
import { ofThing } from '../../subject';
import { fill, list } from '../../words';

const parts = { ceiling: { zh: '吊顶', en: 'ceiling' }, walls: { zh: '墙面', en: 'walls' } } as const;

export default inSite({
  id: 'bld-material',
  title: { zh: '主机房吊顶、墙面材料为不燃材料', en: 'Ceilings and walls of main rooms do not burn' },
  checks: { zh: '设备间的吊顶、墙面写明燃烧性能等级（grade），为A级。', en: 'Ceilings and walls of equipment rooms state their `grade`, which is A.' },
  why: { zh: '装修材料不得助燃。', en: 'Finishes must not feed a fire.' },
  mend: { zh: '换用A级材料，并写明 grade', en: 'use materials of grade A and state it' },
  *check(facts, site) {
    for (const room of site.rooms.filter(({ use }) => use === 'equipment')) {
      const grades = (['ceiling', 'walls'] as const).map((part) => ({ part: parts[part], grade: room.finishes[part]?.grade }));
      const burning = grades.filter(({ grade }) => grade !== undefined && grade !== 'A');
      const silent = grades.filter(({ grade }) => grade === undefined);
      yield weigh(ofThing(facts, room.id),
        burning.map(({ part, grade }) => fill({ zh: '{part}为{grade}级', en: '{part}: grade {grade}' }, { part, grade: grade! })),
        silent.length === 0 ? [] : [fill({ zh: '{parts}的燃烧性能等级', en: 'the grade of {parts}' }, { parts: list(silent.map(({ part }) => part)) })]);
    }
  },
});
