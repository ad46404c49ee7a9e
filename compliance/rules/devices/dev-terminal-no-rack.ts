import { terminalKinds } from '../../../model';
import { judge, type Rule } from '../../rule';
import { ofDevice } from '../../subject';

const rule: Rule = {
  id: 'dev-terminal-no-rack',
  title: { zh: '终端放在工作台上', en: 'Terminals stand on desks' },
  checks: { zh: '各类终端和入侵检测管理端的 placement 为 desk。', en: 'The placement of terminals and consoles is desk.' },
  why: { zh: '示例图中终端在管理区的工作台上，不进机柜。', en: 'The example drawings show terminals on desks in the management area, not in racks.' },
  mend: { zh: '把 placement 改为 desk', en: 'set placement to desk' },
  *check(facts) {
    for (const device of facts.devices(...terminalKinds)) yield judge(ofDevice(facts, device), device.placement !== 'desk' && { zh: '放在机柜中', en: 'is placed in a rack' });
  },
};
export default rule;
