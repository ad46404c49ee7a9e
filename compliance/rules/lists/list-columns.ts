import { softwareClasses, type Bilingual, type Product } from '../../../model';
import { weigh, type Rule } from '../../rule';
import { isPlaceholder } from '../../shapes/placeholder';
import { ofProduct } from '../../subject';
import { fill, list } from '../../words';

const columns: readonly { readonly name: Bilingual; readonly value: (product: Product) => string | undefined }[] = [
  { name: { zh: '型号/版本', en: 'model/version' }, value: (product) => (softwareClasses.has(product.class) ? product.version ?? product.model : product.model) },
  { name: { zh: '生产厂商', en: 'vendor' }, value: (product) => product.vendor },
];

const rule: Rule = {
  id: 'list-columns',
  title: { zh: '清单写全型号/版本、生产厂商', en: 'The list states model or version, and vendor' },
  checks: { zh: '所用的每种产品写有型号（软件可写版本）和生产厂商。尚缺的为待补（不可评估）；用「待定」「TBD」之类占位的为不符合。', en: 'Every product in use states model (software: or version) and vendor. What is yet to come is not assessable; placeholders such as TBD are not met.' },
  why: { zh: '这些是清单规定的栏目；占位文字会原样印进申请材料。', en: 'These are columns the list must have; a placeholder would be printed into the application.' },
  mend: { zh: '填写实际值；尚未选型时不要填，由系统印出待补', en: 'state the real value; leave it out until it is known, and the gap is printed as such' },
  *check(facts) {
    for (const product of facts.model.products) {
      if (facts.usersOf(product.id).length === 0) continue;
      const missing = columns.filter(({ value }) => value(product) === undefined);
      const faults = columns.flatMap(({ name, value }) => {
        const text = value(product)?.trim();
        return text !== undefined && isPlaceholder(text) ? [fill({ zh: '{column}写的是占位文字「{text}」', en: 'the {column} is a placeholder: {text}' }, { column: name, text })] : [];
      });
      yield weigh(ofProduct(facts, product), faults, missing.length === 0 ? [] : [fill({ zh: '待补：{columns}', en: 'to be supplied: {columns}' }, { columns: list(missing.map(({ name }) => name)) })]);
    }
  },
};
export default rule;
