/** What `jifang watch` says of tables and drawings: the row by its 编号 or name, the column, what stood there and what does now. */
import { RootConstruct } from 'constructs';
import fc from 'fast-check';
import { changesBetween } from '../../analysis/changes';
import { wordingOf } from '../../cli/diff/values';
import { sceneChanges } from '../../cli/scene-changes';
import { cellChange, sheetChanges } from '../../cli/text-changes';
import { drawings } from '../../diagrams';
import reference from '../../facilities/reference/facility';
import { band, row, type Row, type Sheet } from '../../office/sheet';
import { freeze, type Model } from '../../model';

const sheet = (headers: readonly string[], rows: readonly Row[], name = '表'): Sheet => ({ name, title: name, columns: headers.map((header) => ({ header, width: 10 })), rows, notes: [] });

describe('a cell', () => {
  it.each([
    ['盲区合计0.51 m²：(12.8, 7.0)', '盲区合计0.62 m²：(12.9, 7.0)', '盲区合计0.51 m²：(12.8, 7.0) → 盲区合计0.62 m²：(12.9, 7.0)'],
    ['签发服务器（B01 1U）、密码机（B01 5U、6U）', '签发服务器（B01 20U）、密码机（B01 5U、6U）', '签发服务器（B01 1U） → 签发服务器（B01 20U）'],
    ['10.10.10.11\n10.10.10.12', '10.10.10.11\n10.10.10.22\n10.10.10.23', '−10.10.10.12、+10.10.10.22、+10.10.10.23'],
    ['', '核心区', '— → 核心区'],
    ['甲、乙', '乙、甲', '甲、乙 → 乙、甲'],
  ])('%j, then %j', (before, after, told) => expect(cellChange(before, after)).toBe(told));

  it('is told in whole values: each stood in it or stands in it', () => {
    const value = fc.array(fc.constantFrom('A04', ' ', '（', '）', '空', '12.8'), { minLength: 1, maxLength: 5 }).map((list) => list.join('').trim()).filter((text) => text !== '' && text.split('（').length === text.split('）').length && text.lastIndexOf('（') <= text.lastIndexOf('）') && text.indexOf('）') >= text.indexOf('（'));
    const cell = fc.uniqueArray(value.map((text) => text.replace(/\s+/g, ' ')), { minLength: 1, maxLength: 4 });
    fc.assert(fc.property(cell, cell, (before, after) => {
      const told = cellChange(before.join('\n'), after.join('\n'));
      const values = told.split(/ → |、/).map((text) => text.replace(/^[−+]/, ''));
      for (const each of values) expect([...before, ...after]).toContain(each);
    }));
  });
});

it('a row is told by its 编号 and name, a total by its word, each with the column', () => {
  const headers = ['序号', '编号', '名称', '功率(W)'];
  expect(sheetChanges(sheet(headers, [row(1, 'PF01', '排风机', 0), row('合计', '', '', 517)]), sheet(headers, [row(1, 'PF01', '排风机', 550), row('合计', '', '', 516)])))
    .toEqual(['PF01 排风机 功率(W)：0 → 550', '合计 功率(W)：517 → 516']);
  const summary = ['序号', '科目', '计算项', '不满足'];
  expect(sheetChanges(sheet(summary, [row(1, '照明', 517, 7)]), sheet(summary, [row(1, '照明', 516, 8)]))).toEqual(['照明 计算项：517 → 516，不满足：7 → 8']);
});

it('two columns of one header are told apart, and a row that only stands under another heading', () => {
  const headers = ['序号', '本端设备', '配线架:口', '对端设备', '配线架:口'];
  expect(sheetChanges(sheet(headers, [row(1, '甲', 'P1', '乙', 'P2')]), sheet(headers, [row(1, '甲', 'P1', '乙', 'P3')]))).toEqual(['甲 对端设备配线架:口：P2 → P3']);
  const units = ['序号', 'U位', '设备'];
  expect(sheetChanges(sheet(units, [band('A01（服务区，2件）'), row(1, '5', '密码机'), band('A02（服务区，1件）')]), sheet(units, [band('A01（服务区，1件）'), band('A02（服务区，2件）'), row(1, '5', '密码机')]))).toEqual(['密码机 所属分组：A01 → A02']);
});

describe('a drawing', () => {
  const before = reference(new RootConstruct()).resolve();
  const changed = (edit: (model: Model) => void): Model => {
    const copy = JSON.parse(JSON.stringify(before)) as Model;
    edit(copy);
    return freeze(copy);
  };
  const items = (after: Model, name: string): string[] => {
    const [old, now] = [before, after].map((model) => new Map(drawings(model, () => undefined).filter((scene) => scene.title === name).map((scene) => [scene.name, scene])));
    const [words, { list }] = [wordingOf(before, after), changesBetween(before, after)];
    return [...now!.values()].flatMap((scene) => sceneChanges(old!.get(scene.name), scene, words, list));
  };

  it('tells a rack that was moved as such, and rows of its tables by name and column', () => {
    const after = changed(({ site }) => { (site!.racks.find(({ name }) => name === 'A04')!.position as { y: number }).y += 900; });
    expect(items(after, '设备放置图（3层）')).toEqual(['A04 位置 Y(mm)：7000 → 7900']);
    expect(items(after, '综合布线图（3层）')).toContainEqual(expect.stringMatching(/^线缆合计：网络（铜缆） 长度m：[\d.]+ → [\d.]+$/));
  });

  it('tells free places of a rack whole', () => {
    const after = changed(({ devices }) => { (devices.find(({ name }) => name === '管理区防火墙（备）') as { unit: number }).unit = 20; });
    expect(items(after, '机柜立面图').filter((item) => item.startsWith('A04') || item.startsWith('管理区'))).toEqual(['A04：−空 U9–38，共30U、+空 U9–19，共11U、+空 U21–38，共18U、+空', '管理区防火墙（备）：U40 → U20']);
  });
});
