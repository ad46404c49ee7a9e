import type { DeviceKind } from '../../../model';
import { judge, type Rule } from '../../rule';
import { ofDevice } from '../../subject';

const signing: readonly DeviceKind[] = ['issuing-server', 'registration-server', 'ocsp-server', 'km-server'];

const rule: Rule = {
  id: 'dev-hsm-count',
  title: { zh: '签发、注册、OCSP、密钥管理服务器都配有密码机', en: 'Issuing, registration, OCSP and key management servers each have an HSM' },
  checks: { zh: '每台签发、注册、OCSP、密钥管理服务器至少直连一台服务器密码机。', en: 'Every such server has at least one HSM cabled to it.' },
  why: { zh: '这些服务器的密钥只在密码机中产生和使用。', en: 'Their keys are made and used in HSMs only.' },
  mend: { zh: '用 attachHsm 为服务器配密码机', en: 'give the server an HSM by attachHsm' },
  *check(facts) {
    for (const server of facts.devices(...signing)) {
      yield judge(ofDevice(facts, server), facts.hsmsOf(server).length === 0 && { zh: '没有直连的密码机', en: 'has no HSM cabled to it' });
    }
  },
};
export default rule;
