import { weigh } from '../../rule';
import { allCalled, inSite } from '../../shapes/in-site';
import { ofThing } from '../../subject';
import { fill } from '../../words';

export default inSite({
  id: 'shield-parts',
  title: { zh: '屏蔽门、滤波器、波导的效能不低于屏蔽室', en: 'Doors, filters and waveguides shield no less than the room' },
  checks: { zh: '屏蔽室的门和每个穿越点写明屏蔽效能（decibels），不低于各频点要求值中最大的。', en: 'Doors and penetrations of a shield state their `decibels`, no less than the largest value required of the room.' },
  why: { zh: '整室的效能取决于最弱的一处。', en: 'A room shields no better than its weakest part.' },
  mend: { zh: '换用效能足够的部件，并写明 decibels', en: 'use parts that are good enough and state their `decibels`' },
  *check(facts, site) {
    for (const shield of site.shieldings) {
      const required = Math.max(0, ...shield.test.points.map((point) => point.required));
      const parts = [...site.doors.filter(({ shielding }) => shielding === shield.id), ...site.penetrations.filter(({ shielding, kind }) => shielding === shield.id && kind !== 'untreated')];
      const weak = parts.filter(({ decibels }) => decibels !== undefined && decibels < required);
      const silent = parts.filter(({ decibels }) => decibels === undefined);
      yield weigh(ofThing(facts, shield.id),
        weak.length === 0 ? [] : [fill({ zh: '低于要求的{required} dB：{parts}', en: 'below the {required} dB required: {parts}' }, { required, parts: allCalled(weak) })],
        [
          ...(required === 0 ? [{ zh: '屏蔽室各频点的要求值', en: 'the values required of the shield' }] : []),
          ...(silent.length === 0 ? [] : [fill({ zh: '屏蔽效能：{parts}', en: 'decibels of {parts}' }, { parts: allCalled(silent) })]),
        ]);
    }
  },
});
