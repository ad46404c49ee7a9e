/** From what the user typed to the parts of a facility it means. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { calculationKinds, siteCalculations } from '../analysis/site';
import { namesOf, subjectsByCode, subjectsCalled, type Subject, type SubjectKind } from '../analysis/subjects';
import { codedNameOf, indexOf, isDeviceEnd, nearest, siteIndexOf, type Bilingual, type Model } from '../model';
import { Failure } from './failure';
import { asking } from './asked-words';

/**
 * The facility may stand last, as with other commands, or first, or behind `--facility`. What is no path of a design is a name.
 * @returns the names, and the facility if one was stated
 */
export function splitFacility(words: readonly string[], stated: string | undefined, cwd: string): { names: readonly string[]; facility: string | undefined } {
  const isDesign = (word: string): boolean => (/\.[cm]?[jt]s$/.test(word) ? existsSync(resolve(cwd, word)) : existsSync(join(resolve(cwd, word), 'facility.ts')));
  if (stated !== undefined) return { names: words, facility: stated };
  const at = [words.length - 1, 0].find((i) => words[i] !== undefined && isDesign(words[i]));
  return at === undefined ? { names: words, facility: undefined } : { names: words.toSpliced(at, 1), facility: words[at] };
}

/** The one thing a word means. @throws Failure with what was probably meant, or the candidates */
export function oneCalled(model: Model, word: string, kinds: readonly SubjectKind[], also: readonly string[] = []): Subject {
  const found = subjectsCalled(model, word, kinds);
  if (found.length === 1) return found[0]!;
  if (found.length > 1) throw new Failure('name-ambiguous', asking.ambiguous(word, found.map((subject) => ({ text: `${subject.kind}:${subject.id}`, name: nameOf(model, subject) }))), 2);
  const rule = /^(.+)#\d+$/.exec(word)?.[1];
  const policy = rule === undefined ? undefined : subjectsCalled(model, rule, ['device', 'pair'])[0];
  const { policies, policyOfDevice } = indexOf(model);
  const numbered = policy && (policies.get(policy.id) ?? policyOfDevice.get(policy.id));
  if (numbered) throw new Failure('rule-unknown', asking.noRule(numbered.name, numbered.id, numbered.rules.length), 2);
  const names = [...namesOf(model)].filter(([, subjects]) => subjects.some(({ kind }) => kinds.includes(kind))).map(([name]) => name);
  throw new Failure('name-unknown', asking.unknown(word, nearest(word, [...names, ...[...subjectsByCode(model)].filter(([, { kind }]) => kinds.includes(kind)).map(([code]) => code), ...also, ...(kinds.includes('calculation') ? siteCalculations(model).map(({ id }) => id) : [])]), kinds), 2);
}

/** What a subject is called on paper, in Chinese; ids in English texts. */
export function nameOf(model: Model, { kind, id }: Subject): Bilingual {
  const index = indexOf(model);
  const name = ((): string | undefined => {
    switch (kind) {
      case 'device': return index.devices.get(id)?.name;
      case 'pair': return index.pairs.get(id)?.name;
      case 'zone': return index.zones.get(id)?.name;
      case 'system': return index.systems.get(id)?.title;
      case 'flow': return index.flows.get(id)?.purpose;
      case 'product': return index.products.get(id)?.name;
      case 'point': { const found = model.monitoringPoints?.find((point) => point.id === id); return found && codedNameOf(found); }
      case 'link': return index.links.get(id)?.ends.map((end) => (isDeviceEnd(end) ? `${index.devices.get(end.device)?.name ?? end.device} ${end.port}` : end.external)).join(' — ');
      case 'site': { const found = model.site && siteIndexOf(model.site).things.get(id); return found && codedNameOf(found.thing); }
      case 'calculation': {
        const found = siteCalculations(model).find((each) => each.id === id);
        return found && `${found.subjectName} ${calculationKinds[found.kind].title.zh}`;
      }
      case 'line': case 'rule': case 'address': return undefined;
    }
  })();
  return { zh: name ?? id, en: id };
}
