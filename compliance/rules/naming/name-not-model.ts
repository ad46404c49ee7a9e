import { softwareClasses } from '../../../model';
import { judge, type Rule } from '../../rule';
import { squeeze } from '../../shapes/squeeze';
import { ofSystem, productName } from '../../subject';
import { fill, list } from '../../words';

const rule: Rule = {
  id: 'name-not-model',
  title: { zh: '系统名称不同于产品型号名称', en: 'The name of a system is not that of a product' },
  checks: { zh: '系统的名称（不论是否带版本号）不同于它所用软件产品的型号名称。', en: 'The name of a system, with or without version, differs from the model name of every software product it uses.' },
  why: { zh: '系统是申请单位自建并命名的，产品是购买的；两者同名会使材料混淆。', en: 'The system is built and named by the applicant, the product is bought; one name for both confuses the material.' },
  mend: { zh: '产品的 model 写证书上的型号名称；系统名称按命名规则', en: 'state the model as on its certificate, and the name of the system by the naming rule' },
  *check(facts) {
    const byName = new Map(facts.model.products.filter((product) => softwareClasses.has(product.class) && product.model !== undefined)
      .flatMap((product) => [product.model ?? '', `${product.model ?? ''}${product.version ?? ''}`].map((name) => [squeeze(name), product] as const)));
    for (const system of facts.model.systems) {
      const clashes = [...new Set([system.name, system.title].map((name) => byName.get(squeeze(name))).filter((product) => product !== undefined))]
        .filter((product) => facts.systemsUsing(product.id).includes(system.id));
      yield judge(ofSystem(system), clashes.length > 0 && fill({ zh: '与产品同名：{products}', en: 'has the name of {products}' }, { products: list(clashes.map(productName)) }));
    }
  },
};
export default rule;
