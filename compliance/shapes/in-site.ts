import type { Bilingual, Site } from '../../model';
import type { SiteFacts } from '../facts';
import type { Outcome, Rule } from '../rule';
import { list } from '../words';

interface InSite extends Omit<Rule, 'check' | 'of'> {
  /** It compares the machine room with zones, flows or addresses. */
  readonly beyond?: true;
  check(facts: SiteFacts, site: Site): Iterable<Outcome>;
}

/** A rule about the machine room: it says nothing of a facility that has none. */
export const inSite = ({ beyond, ...rule }: InSite): Rule => ({
  ...rule,
  ...(beyond ? {} : { of: 'site' }),
  *check(facts) {
    const { site } = facts.model;
    if (site) yield* rule.check(facts, site);
  },
});

interface Named { readonly id: string; readonly name: string }

/** Things of the site as a reader knows them: by name in Chinese, by id in English. */
export const called = ({ id, name }: Named): Bilingual => ({ zh: name, en: id });
export const allCalled = (things: readonly Named[]): Bilingual => list(things.map(called));
