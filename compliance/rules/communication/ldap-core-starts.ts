import { judge, type Rule } from '../../rule';
import { joins } from '../../shapes/joins';
import { ofFlow } from '../../subject';

const rule: Rule = {
  id: 'ldap-core-starts',
  title: { zh: '目录复制由核心区的主目录发起', en: 'Directory replication is started by the master in the core' },
  checks: { zh: '主、从目录服务器之间的业务流以主目录为源。', en: 'Flows between master and slave directory start at the master.' },
  why: { zh: '由从目录发起，就要在防火墙上放行由外向内的访问。示例图中主目录在核心区、从目录在服务区。', en: 'If the slave starts it, the firewalls have to permit access inwards. The drawings show the master in the core, the slave in the service zone.' },
  mend: { zh: '把业务流改为从主目录到从目录', en: 'let the flow run from master to slave' },
  *check(facts) {
    for (const flow of facts.model.flows) {
      if (flow.origin === 'derived' || !joins(facts, flow, [['master-directory', 'slave-directory']])) continue;
      yield judge(ofFlow(facts, flow), facts.endsOf(flow).from.has('slave-directory') && { zh: '由从目录发起', en: 'is started by the slave' });
    }
  },
};
export default rule;
