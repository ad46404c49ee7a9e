/** Parts of the machine room: what they need, and what needs them. */
import { siteIndexOf, type Bilingual, type Model } from '../../model';
import { dependenciesOf, partKey, type Dependency } from '../impact';
import { calculationsAbout } from './calculations';
import { both, joined, named, section, type Explanation, type Origins } from './section';
import { doorSections, kindWords, placeSection, titleOf } from './site-facts';

const kept = new WeakMap<Model, readonly Dependency[]>();
const tableOf = (model: Model): readonly Dependency[] => {
  const known = kept.get(model) ?? dependenciesOf(model);
  kept.set(model, known);
  return known;
};

export function explainThing({ model }: Origins, id: string): Explanation {
  const site = model.site!;
  const found = siteIndexOf(site).things.get(id)!;
  const { path } = found.thing;
  const [title, kind] = [titleOf(found), kindWords(found)];
  const key = partKey({ kind: 'site', id });
  const table = tableOf(model);
  const effects: Readonly<Record<Dependency['effect'], Bilingual>> = { off: both('停止', 'goes off'), idle: both('失去作用', 'is of no use'), limited: both('只能维持一段时间', 'lasts for a while') };
  const list = (parts: readonly { readonly id: string }[]) => joined(parts.map((part) => named(model, part.id)), 12);
  const needs = table.filter(({ part }) => partKey(part) === key).map(({ on, effect, why }) => {
    const all = list(on);
    return on.length === 1 ? both(`没有 ${all.zh} 则${effects[effect].zh}（${why.zh}）`, `without ${all.en} it ${effects[effect].en} (${why.en})`)
      : both(`${all.zh} 都没有则${effects[effect].zh}（${why.zh}）`, `without all of ${all.en} it ${effects[effect].en} (${why.en})`);
  });
  const needed = table.filter(({ on }) => on.some((part) => partKey(part) === key));
  const only = list(needed.filter(({ on }) => on.length === 1).map(({ part }) => part));
  const shared = list(needed.filter(({ on }) => on.length > 1).map(({ part }) => part));
  return {
    subject: { kind: 'site', id }, path, heading: both(`${title.zh}：${kind.zh}`, `${title.en}: ${kind.en.toLowerCase()}`),
    sections: [
      ...placeSection(model, site, found),
      ...(found.kind === 'door' ? doorSections(model, site, found.thing) : []),
      ...section(both('需要什么', 'What it needs'), needs),
      ...section(both('谁需要它', 'What needs it'), [
        only.zh === '' ? undefined : both(`只靠它：${only.zh}`, `it alone: ${only.en}`), shared.zh === '' ? undefined : both(`另有替代：${shared.zh}`, `it or another: ${shared.en}`),
      ]),
      ...calculationsAbout(model, id),
    ],
  };
}
