import { unknown, type Rule } from '../../rule';
import { written } from '../../shapes/written';
import { ofSystem } from '../../subject';

const rule: Rule = {
  id: 'dev-root-link',
  title: { zh: '运行的证书认证系统已接入国家根', en: 'The CA in operation is joined to the national root' },
  checks: { zh: '证书认证系统写明入根情况（root）：已接入，并写明 CA 证书的颁发者和入根证明。没有写明时不可评估。', en: 'A CA states `root`: joined, with the issuer of its certificate and the paper that shows it. Not assessable until stated.' },
  why: { zh: '检测时查看 CA 证书的颁发者是否为国家根。', en: 'The tester looks whether the national root issued the CA certificate.' },
  mend: { zh: '完成入根后写明 root 的 joined、issuer、report', en: 'join the root, then state `joined`, `issuer` and `report` of `root`' },
  *check(facts) {
    for (const system of facts.systems('ca')) {
      const { root } = system;
      yield root === undefined ? unknown(ofSystem(system), { zh: '入根情况（root）', en: 'whether it is joined to the national root (`root`)' })
        : written(ofSystem(system), [
          { name: { zh: 'CA 证书的颁发者', en: 'the issuer of the CA certificate' }, value: root.issuer }, { name: { zh: '入根证明的编号', en: 'the number of the paper that shows it' }, value: root.report },
        ], root.joined ? [] : [{ zh: '没有接入国家根', en: 'is not joined to the national root' }]);
    }
  },
};
export default rule;
