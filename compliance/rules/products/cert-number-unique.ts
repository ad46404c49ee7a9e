import { judge, type Rule } from '../../rule';
import { ofProduct, productName } from '../../subject';
import { fill } from '../../words';
import type { Product } from '../../../model';

const rule: Rule = {
  id: 'cert-number-unique',
  title: { zh: '一份证书只用于一种产品', en: 'One certificate belongs to one product' },
  checks: { zh: '不同型号的产品没有写同一证书编号（证书认证系统的各软件可共用一份）。', en: 'No two models state the same certificate number (the programs of one CA system may share one).' },
  why: { zh: '以另一型号的证书充作证明，是清单审查中的常见问题。', en: 'The certificate of another model is a usual fault of lists.' },
  mend: { zh: '对照证书核对产品型号和编号', en: 'compare model and number with the certificate' },
  *check(facts) {
    const first = new Map<string, Product>();
    const shared = new Set(['ca-software', 'ra-software', 'ocsp-software', 'directory-software']);
    for (const product of facts.model.products) {
      const numbers = product.evidence.map((paper) => paper.number).filter((number) => number !== undefined);
      if (numbers.length === 0 || facts.usersOf(product.id).length === 0) continue;
      const clashes = numbers.flatMap((number) => {
        const other = first.get(number);
        if (other === undefined) first.set(number, product);
        const same = other === undefined || other === product || (shared.has(other.class) && shared.has(product.class));
        return same ? [] : [fill({ zh: '编号 {number} 已用于{other}', en: 'the number {number} is already that of {other}' }, { number, other: productName(other) })];
      });
      yield judge(ofProduct(facts, product), ...clashes);
    }
  },
};
export default rule;
