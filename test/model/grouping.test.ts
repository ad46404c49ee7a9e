import fc from 'fast-check';
import { append, groupedBy, groupedByEach } from '../../model';

const items = fc.array(fc.record({ key: fc.integer({ min: 0, max: 5 }), more: fc.array(fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined }), { maxLength: 4 }) }));

test('groups hold the items of their key in order, under keys in the order they first came', () => {
  fc.assert(fc.property(items, (list) => {
    const keys = [...new Set(list.map(({ key }) => key))];
    expect([...groupedBy(list, ({ key }) => key)]).toEqual(keys.map((key) => [key, list.filter((item) => item.key === key)]));
  }));
});

test('an item with several keys stands once under each, one without keys nowhere', () => {
  fc.assert(fc.property(items, (list) => {
    const keys = [...new Set(list.flatMap(({ more }) => more))].filter((key) => key !== undefined);
    expect([...groupedByEach(list, ({ more }) => more)]).toEqual(keys.map((key) => [key, list.filter(({ more }) => more.includes(key))]));
  }));
});

test('append begins a list and goes on with it', () => {
  const lists = new Map([['a', [1]]]);
  append(lists, 'a', 2);
  append(lists, 'b', 3);
  expect([...lists]).toEqual([['a', [1, 2]], ['b', [3]]]);
});
