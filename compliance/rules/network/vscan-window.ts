import { isScan } from '../../facts';
import { judge, type Rule } from '../../rule';
import { ofFlow } from '../../subject';

const rule: Rule = {
  id: 'vscan-window',
  title: { zh: '漏洞扫描的业务流限定时间窗口', en: 'Scan flows are open in a window only' },
  checks: { zh: '由漏洞扫描设备发起的业务流写明 window。', en: 'Flows started by a scanner state a window.' },
  why: { zh: '扫描需要很宽的放行，平时应当关闭。属可配置默认值。', en: 'A scan needs wide permissions, which stay closed at other times. A default of the project.' },
  mend: { zh: '给业务流写明 window，如 "周日 02:00-04:00"', en: 'state `window` of the flow, such as "周日 02:00-04:00"' },
  *check(facts) {
    for (const flow of facts.model.flows) {
      if (flow.origin === 'derived') continue;
      if (isScan(facts, flow)) yield judge(ofFlow(facts, flow), flow.window === undefined && { zh: '没有写明时间窗口', en: 'states no window' });
    }
  },
};
export default rule;
