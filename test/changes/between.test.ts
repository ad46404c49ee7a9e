/** What a change is, and what is none. */
import { changesBetween, reverseOf } from '../../analysis/changes';
import { readModel, writeModel, type Model } from '../../model';
import { smallModel } from '../diagrams/small-facility';
import { exampleModel, exampleNames, referenceModel } from '../support';

/** The model with every list of things turned round. */
function turned(model: Model): Model {
  const parsed = JSON.parse(writeModel(model)) as Record<string, unknown>;
  for (const value of Object.values(parsed)) if (Array.isArray(value)) value.reverse();
  return readModel(JSON.stringify(parsed));
}

const edited = (model: Model, edit: (text: string) => string): Model => readModel(edit(writeModel(model)));

it.each(exampleNames)('%s: the same model, and its lists in another order, make no change', (name) => {
  const model = exampleModel(name);
  expect(changesBetween(model, readModel(writeModel(model))).list).toEqual([]);
  expect(changesBetween(model, turned(model)).list).toEqual([]);
});

it('tells a new name', () => {
  expect(changesBetween(smallModel(), smallModel({ ocsp: { name: 'OCSP-甲' } })).list).toEqual([{
    kind: 'changed', subject: 'device', id: 'ca-ocsp-1', name: 'OCSP-甲', formerName: 'OCSP服务器-1',
    fields: [{ field: 'name', before: 'OCSP服务器-1', after: 'OCSP-甲' }],
  }]);
});

it('tells a rename, and nothing of what names the device', () => {
  const before = referenceModel();
  const after = edited(before, (text) => text.replaceAll('ca-ocsp-2', 'ca-status-2').replaceAll('ca/service/ocsp-2', 'ca/service/status-2'));
  const changes = changesBetween(before, after);
  expect(changes.list).toEqual([{ kind: 'renamed', subject: 'device', id: 'ca-status-2', before: 'ca-ocsp-2', name: 'OCSP服务器-2', fields: [] }]);
  expect(changesBetween(after, before)).toEqual(reverseOf(changes));
});

it('tells a whole system renamed as renames only', () => {
  const before = referenceModel();
  const after = edited(before, (text) => text.replaceAll(/"ca-(?!software)/g, '"cx-').replaceAll('"ca/', '"cx/').replaceAll(/"(system|id)": "ca"/g, '"$1": "cx"').replaceAll('--ca-', '--cx-').replaceAll('        "ca"\n      ]', '        "cx"\n      ]').replaceAll(/("subsystems": \[\s+)"cx"/g, '$1"ca"'));
  const changes = changesBetween(before, after);
  expect(new Set(changes.list.map(({ kind }) => kind))).toEqual(new Set(['renamed']));
  expect(changes.list.filter(({ subject }) => subject === 'device')).toHaveLength(before.devices.filter(({ id }) => id.startsWith('ca-')).length);
  expect(changes.list.flatMap(({ fields }) => fields)).toEqual([]);
  expect(changesBetween(after, before)).toEqual(reverseOf(changes));
});

it('tells an allocated address that moved though nobody asked, and the rules that follow it', () => {
  const before = referenceModel();
  const after = edited(before, (text) => text.replaceAll('10.10.10.12', '10.10.10.99'));
  expect(changesBetween(before, after).list.map(({ kind, subject, id, unasked }) => ({ kind, subject, id, unasked }))).toEqual([
    { kind: 'moved', subject: 'address', id: 'ca-ocsp ca-service IPv4', unasked: true },
    { kind: 'changed', subject: 'rule', id: 'ca-fw-1#3' },
    { kind: 'changed', subject: 'translation', id: 'ca-fw-1 ca-ocsp IPv4' },
  ]);
});
