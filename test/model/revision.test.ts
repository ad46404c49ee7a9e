/** 修订记录: what is told of a revision, and when a released one was changed. */
import { RootConstruct } from 'constructs';
import { Facility, type FacilityProps } from '../../constructs';
import { inventoryBooks } from '../../inventory';
import { contentHash, DesignErrors, noReleases, readModel, releaseState, revisionOf, writeModel, type Model } from '../../model';
import { referenceModel } from '../support';

const a = { revision: 'A', date: '2026-03-01', author: '张三', checkedBy: '李四', approvedBy: '王五', reason: '首次编制' };
const b = { revision: 'B', date: '2026-11-01', author: '赵六', reason: '扩容' };
const facility = (props: Partial<FacilityProps>): Facility => new Facility(new RootConstruct(), 'kept', { organization: '示例电子认证服务有限公司', ...props });
const withFacility = (change: Partial<Model['facility']>): Model => ({ ...referenceModel(), facility: { ...referenceModel().facility, ...change } });

it('revision and date are those of the last entry, unless the design states another', () => {
  const of = (props: Partial<FacilityProps>) => facility(props).resolve().facility;
  expect(of({ revisions: [a, b] })).toMatchObject({ revision: 'B', date: '2026-11-01', revisions: [a, b] });
  expect(of({ revisions: [a, b], revision: 'A' })).toMatchObject({ revision: 'A', date: '2026-03-01' });
  expect(of({})).toEqual(expect.objectContaining({ revision: 'A' }));
  expect('revisions' in of({})).toBe(false);
  expect('date' in of({ revision: 'C' })).toBe(false);
});

it.each<[string, Partial<FacilityProps>, string]>([
  ['a revision that is not in the register', { revisions: [a], revision: 'C' }, 'revision'],
  ['another date than the register has', { revisions: [a], date: '2026-04-01' }, 'date'],
  ['a revision entered twice', { revisions: [a, { ...b, revision: 'A' }] }, 'revisions.1.revision'],
  ['a register that runs back in time', { revisions: [b, a] }, 'revisions.1.date'],
])('%s is refused', (_, props, property) => {
  let found: unknown;
  try {
    facility(props).resolve();
  } catch (error) {
    found = error;
  }
  expect(found).toBeInstanceOf(DesignErrors);
  expect((found as DesignErrors).issues.map(({ code, values }) => [code, values['property']])).toContainEqual(['props-invalid', property]);
});

it('a released revision is seen to have changed with the design, not with the words of the register', () => {
  const model = withFacility({ revisions: [a] });
  const releases = { ...noReleases, releases: { A: contentHash(model) } };
  expect(releaseState(model, noReleases)).toBe('open');
  expect(releaseState(model, releases)).toBe('released');
  expect(releaseState(readModel(writeModel(model)), releases)).toBe('released');
  expect(releaseState(withFacility({ revisions: [{ ...a, reason: '首次编制（修正说明）' }, b] }), releases)).toBe('released');
  expect(releaseState({ ...model, devices: model.devices.slice(1) }, releases)).toBe('changed');
  expect(releaseState({ ...model, facility: { ...model.facility, revision: 'B' }, devices: model.devices.slice(1) }, releases)).toBe('open');
  expect(releaseState(withFacility({ revision: 'constructor' }), noReleases)).toBe('open');
});

it('is printed below the first table of each workbook', () => {
  const model = withFacility({ revision: 'B', revisions: [a, b] });
  expect(revisionOf(model)).toEqual(b);
  for (const { heading, sheets: [first, ...others] } of inventoryBooks(model)) {
    expect(first?.register?.rows).toEqual([['A', '2026-03-01', '首次编制', '张三', '李四', '王五'], ['B', '2026-11-01', '扩容', '赵六', '—', '—']]);
    for (const sheet of others) expect(sheet.register).toBeUndefined();
    expect(new Map(heading).get('版次')).toBe(others.length > 0 ? 'B（修订记录见首张表末）' : 'B（修订记录见表末）');
  }
});
