/** Which way up a plan is drawn changes nothing of what is found of the machine room: findings and calculations of a turned or mirrored one are the same. */
import { siteCalculations } from '../../analysis/site';
import { assess } from '../../compliance';
import { build, type designs } from '../support';
import type { Model } from '../../model';
import reference from '../../facilities/reference/facility';
import twoFloors from '../../facilities/two-floors/facility';
import { mirror, quarter, turned } from './turned';

/** Places are other ones. */
const placeless = (text: string): string => text.replace(/\(-?[\d.]+, -?[\d.]+\)/g, '(x, y)');
const found = (model: Model): string[] => assess(model).findings.map(({ rule, subject, state, because }) => `${rule} ${subject.path} ${state}: ${because.map(({ en }) => placeless(en)).join('; ')}`);
const figures = (model: Model): string[] => siteCalculations(model).map(({ id, result, verdict }) => `${id} = ${JSON.stringify(result.value)} ${verdict ?? ''}`);

describe.each([['reference', reference], ['two-floors', twoFloors]] as const)('%s', (_name, design) => {
  const model = build(design as (typeof designs)[string]).resolve();
  const [findings, calculations] = [found(model), figures(model)];

  test.each([['turned by 90°', quarter], ['mirrored', mirror]] as const)('%s', (_how, turn) => {
    const other = turned(model, turn);
    expect(figures(other)).toEqual(calculations);
    expect(found(other)).toEqual(findings);
  });
});
