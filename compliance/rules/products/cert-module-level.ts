import { weigh, type Rule } from '../../rule';
import { numberOf } from '../../shapes/ended';
import { ofProduct } from '../../subject';
import { fill } from '../../words';

const least = 2;

const rule: Rule = {
  id: 'cert-module-level',
  title: { zh: '密码模块安全等级不低于二级', en: 'Cryptographic modules reach security level 2' },
  checks: { zh: `密码机、网络密码机的商用密码产品认证证书写明的密码模块安全等级（level）不低于 ${least}。`, en: `The security level on the certificates of HSMs and network encryption machines is ${least} or higher (level).` },
  why: { zh: '第三级密码应用（GB/T 39786）要求密码产品达到 GB/T 37092 二级及以上。', en: 'Level 3 of cryptographic application (GB/T 39786) asks for products of level 2 or higher by GB/T 37092.' },
  mend: { zh: '选用二级及以上的产品，或对照证书补写 level', en: 'choose a product of level 2 or higher, or state the level from the certificate' },
  *check(facts) {
    for (const product of facts.products('hsm', 'network-crypto')) {
      const papers = product.evidence.filter((paper) => paper.kind === 'commercial-crypto-certificate' && paper.number !== undefined);
      if (papers.length === 0) continue;
      const low = papers.filter((paper) => paper.level !== undefined && paper.level < least);
      const open = papers.filter((paper) => paper.level === undefined);
      yield weigh(ofProduct(facts, product),
        low.map((paper) => fill({ zh: '{paper} 的等级为 {level}', en: '{paper} states level {level}' }, { paper: numberOf(paper), level: paper.level ?? 0 })),
        open.map((paper) => fill({ zh: '待补：{paper} 的密码模块安全等级', en: 'to be supplied: security level of {paper}' }, { paper: numberOf(paper) })));
    }
  },
};
export default rule;
