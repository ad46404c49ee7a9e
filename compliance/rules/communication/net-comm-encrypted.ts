import { protections, type DeviceKind } from '../../../model';
import { judge, type Rule } from '../../rule';
import { joins } from '../../shapes/joins';
import { ofFlow } from '../../subject';
import { fill } from '../../words';

const centres: readonly (readonly [DeviceKind, DeviceKind])[] = [['registration-server', 'issuing-server'], ['issuing-server', 'km-server']];

const rule: Rule = {
  id: 'net-comm-encrypted',
  title: { zh: 'CA–RA、CA–KM 之间按 GM/T 0014 通信', en: 'CA–RA and CA–KM talk by GM/T 0014' },
  checks: {
    zh: '注册服务器与签发服务器、签发服务器与密钥管理服务器之间的业务流，其保护方式（protection）为 GM/T 0014。',
    en: 'Flows between registration and issuing servers, and between issuing and key management servers, have the protection GM/T 0014.',
  },
  why: { zh: '模块间的密码协议是关键项，检测时查看各模块之间的协议。', en: 'The protocol between modules is a key item; the tester looks at it.' },
  mend: { zh: '把业务流的 protection 改为 "GM/T 0014"', en: 'set `protection` of the flow to "GM/T 0014"' },
  *check(facts) {
    for (const flow of facts.model.flows) {
      if (flow.origin === 'derived' || !joins(facts, flow, centres)) continue;
      yield judge(ofFlow(facts, flow), flow.protection !== 'GM/T 0014' && fill({ zh: '保护方式为{found}', en: 'its protection is {found}' }, { found: protections[flow.protection] }));
    }
  },
};
export default rule;
