/** What each source asks for, pinned: a rule cannot vanish from a pack unseen. */
import { demandSources } from '../../analysis/site/demands';
import { applicationDocuments } from '../../model';
import { packs, demandsOf, testStandards, citation } from '../../compliance';
import { expectGolden } from '../golden';

test('packs read as reviewed', () => {
  expectGolden('compliance/packs.txt', packs.map(({ id, title, demands }) => `# ${id} ${title.zh}\n${demands.map(({ rule, severity, certainty, clause }) => `${rule} ${severity} ${certainty} ${clause}\n`).join('')}`).join('\n'));
});

const all = packs.flatMap((pack) => pack.demands.map((demand) => ({ pack, ...demand })));

test('a figure or a default is advice: only text and settled practice fail a facility', () => {
  for (const { rule, certainty, severity } of all) {
    if (certainty === 'S*') expect(`${rule} ${severity}`).toBe(`${rule} advice`);
    // The validity of certificates is the one default of ours that fails a check.
    if (certainty === 'U' && rule !== 'list-cert-valid') expect(`${rule} ${severity}`).toBe(`${rule} advice`);
  }
});

test('calculations cite for a rule what its packs cite, as surely', () => {
  const bare = (clause: string): string => clause.replaceAll(' ', '');
  for (const [rule, { certainty, clause }] of Object.entries(demandSources)) {
    const own = all.filter((demand) => demand.rule === rule);
    if (own.length === 0) continue;
    const cited = clause === undefined ? own.some((demand) => demand.certainty === 'U')
      : clause.split('、').every((part) => own.some((demand) => demand.certainty === certainty && bare(demand.clause).includes(bare(part))));
    expect({ rule, clause, cited }).toEqual({ rule, clause, cited: true });
  }
});

test('a default never names a standard, and says in print that it is none', () => {
  for (const demand of all.filter(({ certainty }) => certainty === 'U')) {
    expect(demand.clause).not.toMatch(/GM\/T|GB|§|图/);
    expect(citation(demand).zh).toContain('非标准要求');
    expect(citation(demand).en).toContain('no demand of a standard');
  }
});

test('key and general items are those of the check-list, and have its weight', () => {
  const standards = new Map(Object.values(testStandards).map((standard) => [standard.pack, new Map(standard.items.map((item) => [item.id, item]))]));
  for (const { pack, rule, severity, item } of all) {
    expect({ rule, item: item !== undefined }).toEqual({ rule, item: severity === 'key' || severity === 'counted' });
    if (item === undefined) continue;
    const found = standards.get(pack.id)?.get(item);
    expect({ rule, weight: found?.weight === 'key' ? 'key' : 'counted', known: found !== undefined }).toEqual({ rule, weight: severity, known: true });
  }
});

test('clauses of a test standard lie under the item they feed', () => {
  for (const { pack, rule, clause, item } of all) {
    if (item === undefined) continue;
    const standard = Object.values(testStandards).find(({ pack: id }) => id === pack.id)!;
    const wanted = standard.items.find(({ id }) => id === item)!.clause;
    const number = /§([\d.]+)/.exec(clause)![1]!;
    // The demand itself, the test of the same number, or the clause above four items alike.
    const fits = number === wanted || number.replace(/^\d+/, '') === wanted.replace(/^\d+/, '') || wanted.startsWith(`${number}.`);
    expect({ rule, clause, item, fits }).toEqual({ rule, clause, item, fits: true });
  }
});

test('sections of the application that are named are in its outline', () => {
  for (const { clause, rule } of all.filter(({ pack }) => pack.id === 'application-template')) {
    for (const place of clause.split('、')) {
      const [, doc, section] = /^((?:CA|KM)-..|申请材料2) ([\d.]+)$/.exec(place) ?? [];
      if (doc === undefined) continue;
      const known = applicationDocuments[doc === '申请材料2' ? 'M2' : doc]?.sections.some(([number]) => number === section);
      expect({ rule, place, known }).toEqual({ rule, place, known: true });
    }
  }
});

test('every demand can be looked up by its rule', () => {
  for (const { rule, clause, pack } of all) expect(demandsOf(rule).some((demand) => demand.clause === clause && demand.pack === pack)).toBe(true);
});
