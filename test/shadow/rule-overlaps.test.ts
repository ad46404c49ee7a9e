import fc from 'fast-check';
import { overlapsOf, ruleOverlaps } from '../../analysis/shadow';
import { addressesOf, holdsPacket, sameTerm, serviceTerm, type Term } from '../../analysis/packets/term';
import type { Model, Rule, Service } from '../../model';
import { exampleModel, exampleNames, referenceModel } from '../support';
import { everyPacket, oneTerm } from '../packets/universe';

const packets = everyPacket(4);
const inside = (term: Term, others: readonly Term[]) => packets.every((packet) => !holdsPacket(term, packet) || others.some((other) => holdsPacket(other, packet)));

describe('overlaps agree with trying every packet', () => {
  test('same, shadowed, and with whom', () => {
    fc.assert(fc.property(fc.array(oneTerm(4), { maxLength: 9 }), (terms) => {
      const found = overlapsOf(terms);
      const idle = new Map(found.filter(({ kind }) => kind === 'same' || kind === 'shadowed').map((overlap) => [overlap.rule, overlap]));
      terms.forEach((term, rule) => {
        const overlap = idle.get(rule);
        expect(overlap !== undefined).toBe(inside(term, terms.slice(0, rule)));
        if (!overlap) return;
        expect(overlap.by.every((other) => other < rule)).toBe(true);
        expect(inside(term, overlap.by.map((other) => terms[other]!))).toBe(true);
        if (overlap.kind === 'same') expect([overlap.by.length, sameTerm(term, terms[overlap.by[0]!]!)]).toEqual([1, true]);
      });
    }), { numRuns: 400 });
  });

  test('redundant: any one of them can go and nothing changes, and those not named are needed', () => {
    fc.assert(fc.property(fc.array(oneTerm(4), { maxLength: 9 }), (terms) => {
      const found = overlapsOf(terms);
      const idle = new Set(found.filter(({ kind }) => kind === 'same' || kind === 'shadowed').map(({ rule }) => rule));
      const redundant = new Map(found.filter(({ kind }) => kind === 'redundant').map((overlap) => [overlap.rule, overlap]));
      const left = terms.map((_, rule) => rule).filter((rule) => !idle.has(rule));
      for (const rule of left) {
        const others = left.filter((other) => other !== rule).map((other) => terms[other]!);
        expect(redundant.has(rule)).toBe(inside(terms[rule]!, others));
        const by = redundant.get(rule)?.by;
        if (by) expect([by.includes(rule), inside(terms[rule]!, by.map((other) => terms[other]!))]).toEqual([false, true]);
      }
    }), { numRuns: 400 });
  });

  test('partial: every earlier rule that shares a packet, among the rules that do something', () => {
    fc.assert(fc.property(fc.array(oneTerm(4), { maxLength: 9 }), (terms) => {
      const found = overlapsOf(terms, { partial: 100 });
      const idle = new Set(found.filter(({ kind }) => kind === 'same' || kind === 'shadowed').map(({ rule }) => rule));
      const partial = new Map(found.filter(({ kind }) => kind === 'partial').map(({ rule, by }) => [rule, by]));
      terms.forEach((term, rule) => {
        const sharing = idle.has(rule) ? [] : terms.map((_, other) => other).filter((other) => other < rule && !idle.has(other) && packets.some((packet) => holdsPacket(term, packet) && holdsPacket(terms[other]!, packet)));
        expect(partial.get(rule) ?? []).toEqual(sharing);
      });
    }), { numRuns: 200 });
  });
});

describe('in a model', () => {
  const reference = referenceModel();
  const tcp = (from: number, to = from): Service => ({ name: `tcp/${from}`, protocol: 'tcp', ports: [{ from, to }] });
  const rule = (number: number, flow: string, sources: string[], destinations: string[], service: Service, more: Partial<Rule> = {}): Rule =>
    ({ number, chain: 'forward', flow, fromZone: 'ca-service', toZone: 'ca-management', family: 4, sources, destinations, service, purpose: '用途', ...more });
  const withRules = (...rules: Rule[]): Model => ({ ...reference, policies: reference.policies.filter(({ id }) => id === 'ca-fw-2').map((policy) => ({ ...policy, rules })) });
  const words = (model: Model, partial = 0) => ruleOverlaps(model, { partial }).map(({ text }) => text.zh.replace('管理区防火墙 转发 服务区 → 管理区 IPv4：', ''));
  const zone = '10.10.10.0/24';
  const halves = ['10.10.10.0/25', '10.10.10.128/25'];
  const target = ['10.10.20.10/32'];

  test.each(exampleNames)('%s has no rule that does nothing', (name) => {
    expect(ruleOverlaps(exampleModel(name))).toEqual([]);
  });

  test('the kinds in words', () => {
    expect(words(withRules(rule(1, 'a', [zone], target, tcp(80)), rule(2, 'b', halves, target, tcp(80))))).toEqual(['规则 2（b）与规则 1（a）的报文集相同']);
    expect(words(withRules(rule(1, 'a', [zone], target, tcp(1, 100)), rule(2, 'b', ['10.10.10.9/32'], target, tcp(80))))).toEqual(['规则 2（b）被前面的规则 1（a）完全覆盖，不起作用']);
    expect(words(withRules(rule(1, 'a', [halves[0]!], target, tcp(1, 100)), rule(2, 'b', [halves[1]!], target, tcp(50, 90)), rule(3, 'c', [zone], target, tcp(80))))).toEqual(['规则 3（c）被前面的规则 1（a）、2（b）完全覆盖，不起作用']);
    expect(words(withRules(rule(1, 'a', ['10.10.10.9/32'], target, tcp(80)), rule(2, 'b', [zone], target, tcp(1, 100))))).toEqual(['规则 1（a）被规则 2（b）共同覆盖，可以删去']);
    expect(words(withRules(rule(1, 'a', [zone], target, tcp(1, 100)), rule(2, 'b', [zone], target, tcp(90, 200))))).toEqual([]);
    expect(words(withRules(rule(1, 'a', [zone], target, tcp(1, 100)), rule(2, 'b', [zone], target, tcp(90, 200))), 9)).toEqual(['规则 2（b）与规则 1（a）部分重叠']);
    expect(ruleOverlaps(withRules(rule(1, 'a', [zone], target, tcp(80)), rule(2, 'b', [zone], target, tcp(80))))[0]!.text.en)
      .toBe('ca-fw-2 forward ca-service to ca-management IPv4: rule 2 (b) has the same packets as rule 1 (a)');
  });

  test('rules of different lanes, families and protocols do not shadow one another', () => {
    expect(words(withRules(
      rule(1, 'a', [zone], target, tcp(80)), rule(2, 'b', [zone], target, tcp(80), { fromZone: 'ca-management', toZone: 'ca-service' }),
      rule(3, 'c', [zone], target, { name: 'udp/80', protocol: 'udp', ports: [{ from: 80, to: 80 }] }),
      rule(4, 'd', ['fd00::/64'], ['fd00::1/128'], tcp(80), { family: 6 }),
      { number: 5, chain: 'input', flow: 'e', fromZone: 'ca-service', family: 4, sources: [zone], destinations: target, service: tcp(80), purpose: '用途' },
    ))).toEqual([]);
  });

  test('a rule that is open at times hides none that is always open; the other way it does', () => {
    const [window, other] = [{ window: '周日 02:00-04:00' }, { window: '周一 02:00-04:00' }];
    const [wide, narrow] = [(more: Partial<Rule>) => rule(1, 'a', [zone], target, tcp(1, 100), more), (more: Partial<Rule>) => rule(2, 'b', [zone], target, tcp(80), more)];
    expect(words(withRules(wide(window), narrow({})))).toEqual([]);
    expect(words(withRules(wide(window), narrow(other)))).toEqual([]);
    expect(words(withRules(wide(window), narrow(window)))).toEqual(['规则 2（b）被前面的规则 1（a）完全覆盖，不起作用']);
    expect(words(withRules(wide({}), narrow(window)))).toEqual(['规则 2（b）被前面的规则 1（a）完全覆盖，不起作用']);
    expect(words(withRules(rule(1, 'b', [zone], target, tcp(80), window), rule(2, 'a', [zone], target, tcp(1, 100))))).toEqual(['规则 1（b）被规则 2（a）共同覆盖，可以删去']);
  });

  test('no rules, no findings', () => {
    expect(ruleOverlaps(withRules())).toEqual([]);
    expect(overlapsOf([serviceTerm([], addressesOf(['10.0.0.1'], 4), tcp(80))])).toEqual([]);
  });
});
