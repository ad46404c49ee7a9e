/** What a change is, and what is none. */
import { RootConstruct } from 'constructs';
import { changesBetween, reverseOf } from '../../analysis/changes';
import { Facility, PublicZone, ReferenceCa, ReferenceMachineRoom } from '../../constructs';
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

it('two like devices that got other ids and changed places at once are told by their labels', () => {
  const before = referenceModel();
  const [one, two] = before.devices.filter(({ kind, zone }) => kind === 'ocsp-server' && zone === 'ca-service') as [Model['devices'][number], Model['devices'][number]];
  const swapped = (model: Model): Model => readModel(JSON.stringify({ ...model, devices: model.devices.map((device) => (device.id === one.id ? { ...device, unit: two.unit, rack: two.rack } : device.id === two.id ? { ...device, unit: one.unit, rack: one.rack } : device)) }));
  // Under their own ids they stay themselves.
  expect(changesBetween(before, swapped(before)).list.map(({ kind, subject, id }) => [kind, subject, id])).toEqual([['moved', 'device', one.id], ['moved', 'device', two.id]]);
  const after = edited(swapped(before), (text) => text.replaceAll(/ca(.)((?:service.)?)ocsp-([12])(?=["/:-])/g, 'ca$1$2status-$3'));
  const devices = changesBetween(before, after).list.filter(({ subject }) => subject === 'device');
  expect(devices.map(({ kind, before: earlier, id, formerName }) => [kind, earlier, id, formerName])).toEqual([['renamed', one.id, 'ca-status-1', undefined], ['renamed', two.id, 'ca-status-2', undefined]]);
  expect(changesBetween(after, before)).toEqual(reverseOf(changesBetween(before, after)));
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

/** A CA with its machine room, parts of which are told otherwise. */
function machineRoom(override: Record<string, Record<string, unknown>>): Model {
  const facility = new Facility(new RootConstruct(), 'room', { organization: '示例' });
  new PublicZone(facility, 'internet', { prefix: '203.0.113.0/28', uplinks: ['线路A', '线路B'] });
  new ReferenceCa(facility, 'ca', { raMode: 'cs' });
  new ReferenceMachineRoom(facility, 'premises', { building: { address: '示例路1号' }, km: false, override });
  return facility.resolve();
}

it('tells of the machine room what it has never heard of: a camera turned, a rack made higher with all that stands from its top', () => {
  const changes = changesBetween(machineRoom({}), machineRoom({ a01: { units: 44 }, 'cam-05': { angle: 80 } }));
  const told = changes.list.map(({ kind, subject, id, fields }) => `${kind} ${subject} ${id} ${fields.map(({ field }) => field).join()}`);
  expect(told).toContain('changed site.racks a01 units');
  expect(told).toContain('changed site.video.cameras cam-05 angle');
  expect(told.filter((line) => !line.includes('site.'))).toEqual(told.filter((line) => line.startsWith('moved device ') && line.endsWith(' unit')));
  expect(changesBetween(machineRoom({}), machineRoom({})).list).toEqual([]);
});
