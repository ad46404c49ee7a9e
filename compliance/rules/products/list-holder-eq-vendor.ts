import { judge, type Rule } from '../../rule';
import { squeeze } from '../../shapes/squeeze';
import { ofProduct } from '../../subject';
import { fill } from '../../words';
import { numberOf } from '../../shapes/ended';

const rule: Rule = {
  id: 'list-holder-eq-vendor',
  title: { zh: '证书持有者就是清单的生产厂商', en: 'The holder of the certificate is the vendor in the list' },
  checks: { zh: '写明了持有者（evidence.holder）的证书，持有者含有清单的生产厂商名称（或反之）。', en: 'Where the holder is stated (evidence.holder), it contains the vendor of the list, or the reverse.' },
  why: { zh: '厂商名称与证书不一致，审查时要另作说明。', en: 'Vendor and holder that differ have to be explained to the reviewer.' },
  mend: { zh: '按证书写生产厂商的全称', en: 'state the vendor by its full name as on the certificate' },
  *check(facts) {
    for (const product of facts.model.products) {
      const papers = product.evidence.filter((paper) => paper.holder !== undefined);
      if (product.vendor === undefined || papers.length === 0 || facts.usersOf(product.id).length === 0) continue;
      const vendor = squeeze(product.vendor);
      yield judge(ofProduct(facts, product), ...papers.map((paper) => {
        const holder = squeeze(paper.holder ?? '');
        return !holder.includes(vendor) && !vendor.includes(holder)
          && fill({ zh: '{paper} 的持有者为「{holder}」，清单的生产厂商为「{vendor}」', en: 'the holder of {paper} is {holder}, the vendor in the list {vendor}' }, { paper: numberOf(paper), holder: paper.holder ?? '', vendor: product.vendor ?? '' });
      }));
    }
  },
};
export default rule;
