import { judge, type Rule } from '../../rule';
import { squeeze } from '../../shapes/squeeze';
import { ofProduct } from '../../subject';
import { fill } from '../../words';
import { numberOf } from '../../shapes/ended';

const rule: Rule = {
  id: 'list-model-eq-cert',
  title: { zh: '清单的型号与证书上的一致', en: 'The model in the list is that on the certificate' },
  checks: { zh: '写明了证书所载产品（evidence.product）的，其中含有清单的型号（不计空格和大小写）。', en: 'Where the product on the certificate is stated (evidence.product), it contains the model of the list (spaces and case aside).' },
  why: { zh: '型号不一致的证书不能证明所用的产品。', en: 'A certificate for another model proves nothing about the one in use.' },
  mend: { zh: '对照证书改正型号，或换用该型号的证书', en: 'correct the model, or offer the certificate of that model' },
  *check(facts) {
    for (const product of facts.model.products) {
      const { model } = product;
      const papers = product.evidence.filter((paper) => paper.product !== undefined);
      if (model === undefined || papers.length === 0 || facts.usersOf(product.id).length === 0) continue;
      yield judge(ofProduct(facts, product), ...papers.map((paper) => !squeeze(paper.product ?? '').includes(squeeze(model))
        && fill({ zh: '{paper} 所载产品为「{named}」，清单型号为「{model}」', en: '{paper} names {named}, the list {model}' }, { paper: numberOf(paper), named: paper.product ?? '', model })));
    }
  },
};
export default rule;
