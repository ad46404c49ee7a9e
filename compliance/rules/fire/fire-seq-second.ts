import { linkageActions } from '../../../model';
import { judge } from '../../rule';
import { inSite } from '../../shapes/in-site';
import { ofSite } from '../../subject';
import { fill, inside, list } from '../../words';

export default inSite({
  id: 'fire-seq-second',
  title: { zh: '第二个报警信号停风、关阀、启动灭火', en: 'The second signal stops air, closes dampers and releases the gas' },
  checks: { zh: '第二个独立信号（second）有停止空调、关闭防火阀的联动，且每个防护区有启动气体灭火的联动。', en: 'On the second signal linkages stop the air conditioning and close dampers, and one for each gas zone starts the discharge.' },
  why: { zh: '喷放前须停风、关闭开口，否则浓度不足。', en: 'Air is stopped and openings are closed first, else the concentration is not reached.' },
  mend: { zh: '补上缺少的联动（Linkage，trigger: second）', en: 'add the missing Linkage with trigger second' },
  *check(facts, site) {
    const { gasZones, linkages } = site.fire;
    if (gasZones.length === 0) return;
    const second = linkages.filter(({ trigger, targets }) => trigger === 'second' && targets.length > 0);
    const missing = (['stop-air', 'close-dampers'] as const).filter((action) => !second.some((each) => each.action === action));
    const silent = gasZones.filter(({ id }) => !second.some(({ action, zone }) => action === 'start-discharge' && (zone === undefined || zone === id)));
    yield judge(ofSite(facts),
      missing.length > 0 && fill({ zh: '没有联动：{actions}', en: 'no linkage: {actions}' }, { actions: list(missing.map((action) => inside(linkageActions[action]))) }),
      silent.length > 0 && fill({ zh: '没有启动灭火的联动：{zones}', en: 'no linkage releases the gas: {zones}' }, { zones: list(silent.map(({ id, name }) => ({ zh: name, en: id }))) }));
  },
});
