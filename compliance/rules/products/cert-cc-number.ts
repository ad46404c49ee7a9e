import { judge, type Rule } from '../../rule';
import { ofProduct } from '../../subject';
import { fill, list } from '../../words';

const rule: Rule = {
  id: 'cert-cc-number',
  title: { zh: '商用密码产品认证证书编号的形式', en: 'Shape of commercial cryptography certificate numbers' },
  checks: { zh: '商用密码产品认证证书的编号是 GM 加 15 位数字。', en: 'Numbers of commercial cryptography certificates are GM and 15 digits.' },
  why: { zh: '形式不同多为抄录差错。此形式未经证实，仅作提醒。', en: 'Another shape is usually a slip in copying. The shape is not confirmed: a hint only.' },
  mend: { zh: '对照证书核对编号', en: 'compare the number with the certificate' },
  *check(facts) {
    for (const product of facts.model.products) {
      const numbers = product.evidence.filter((paper) => paper.kind === 'commercial-crypto-certificate').map((paper) => paper.number).filter((number) => number !== undefined);
      if (numbers.length === 0 || facts.usersOf(product.id).length === 0) continue;
      const odd = numbers.filter((number) => !/^GM\d{15}$/.test(number));
      yield judge(ofProduct(facts, product), odd.length > 0 && fill({ zh: '编号为 {odd}', en: 'the number is {odd}' }, { odd: list(odd) }));
    }
  },
};
export default rule;
