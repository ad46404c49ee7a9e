import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { siteCalculations } from '../../analysis/site';
import { inventoryBooks, inventoryFiles } from '../../inventory';
import { siteBooks } from '../../inventory/site';
import { sectionTitle, type Model } from '../../model';
import { sheetText } from '../../office/sheet';
import { readBook } from '../office/read-book';
import { smallModel, smallSite } from '../site/small-site';
import { exampleModel, referenceModel } from '../support';

const system = (kind: 'ca' | 'km') => ({ id: kind, path: kind, kind, name: kind === 'ca' ? '证书认证系统' : '密钥管理系统', title: kind === 'ca' ? '证书认证系统' : '密钥管理系统', serves: [] });
const withSystems: Model = { ...smallModel(), systems: [system('ca'), system('km')] };

describe('tables of the machine room', () => {
  it('are none without a site', () => {
    expect(siteBooks({ ...smallModel(), site: undefined })).toEqual([]);
    expect(inventoryBooks(exampleModel('t1-cs')).filter(({ path }) => path.startsWith('tables/site-'))).toEqual([]);
  });
  it('serve the sections of both building reports, of chapters that exist', () => {
    const books = siteBooks(withSystems);
    const served = books.flatMap(({ serves }) => serves);
    for (const serves of served) expect([serves, sectionTitle(serves)]).toEqual([serves, expect.any(String)]);
    const sections = new Set(served.map(({ doc, section }) => `${doc} ${section}`));
    const wanted = ['1.2', '2.1', '2.2', '2.3', '2.4', '2.5', '2.6', '2.7', '5.1', '5.2', '5.3', '5.4', '6.2', '6.3', '7', '8.3', '9.1', '9.3', '9.4', '9.5', '9.6', '9.7', '9.8'];
    for (const section of wanted) expect([...sections]).toEqual(expect.arrayContaining([`CA-建设 7.${section}`, `KM-建设 6.${section}`]));
    expect(siteBooks({ ...withSystems, systems: [system('km')] }).flatMap(({ serves }) => serves).filter(({ doc }) => doc.startsWith('CA'))).toEqual([]);
  });
  it('hold every calculation, with its result, as the calculation itself says it', async () => {
    const model = smallModel();
    const file = (await inventoryFiles(model)).find(({ path }) => path === 'tables/site-calculations.xlsx')!;
    const lines = (await readBook(file.bytes)).filter(({ name }) => name !== '汇总' && name !== '未满足项目').flatMap(({ rows }) => rows.filter((line) => line['结果']));
    const told = lines.map((line) => `${line['对象']}|${line['结果']}`);
    expect(lines.filter((line) => !line['代入值'])).toEqual([]);
    const made = siteCalculations(model).map(({ subjectName, result }) => `${subjectName}|${result.symbol} = ${result.value}${result.unit === '' || result.value === '—' ? '' : ` ${result.unit}`}`);
    expect(told.sort()).toEqual(made.sort());
  });
  it('name every device with its rack and units once', () => {
    const model = smallModel();
    const sheet = siteBooks(model).flatMap(({ sheets }) => sheets).find(({ name }) => name === '设备U位表')!;
    const text = sheetText(sheet);
    for (const device of model.devices) expect([device.name, text.split('\n').filter((line) => line.split(' | ')[3] === device.name)]).toEqual([device.name, [expect.stringContaining(`${device.unit}～`)]]);
  });
  it('say that no lamps are written where none are, not how their light is calculated', () => {
    const notesOf = (of: Model) => siteBooks(of).flatMap(({ sheets }) => sheets).find(({ name }) => name === '照明表')!.notes;
    expect(notesOf(withSystems)).toEqual([expect.stringContaining('利用系数法')]);
    expect(notesOf({ ...withSystems, site: { ...withSystems.site!, power: { ...withSystems.site!.power, lighting: [] } } })).toEqual(['设计中未写灯具，照度未作计算。']);
  });
  it('show what fire sets going with 消防, what intruders set going with 安防', () => {
    const model = referenceModel();
    const namesIn = (path: string, sheet: string) => siteBooks(model).find((book) => book.path === path)!.sheets.find(({ name }) => name === sheet)!.rows.map((line) => sheetText({ name: '', title: '', columns: [], rows: [line], notes: [] }).trim().split(' | ')[1]);
    const { linkages } = model.site!.fire;
    expect(namesIn('tables/site-fire.xlsx', '联动关系表')).toEqual(linkages.filter(({ trigger }) => trigger !== 'intrusion').map(({ name }) => name));
    expect(namesIn('tables/site-security.xlsx', '报警联动表')).toEqual(['入侵报警调用视频']);
    expect(siteBooks({ ...model, site: { ...model.site!, intrusion: { detectors: [], panels: [] }, fire: { ...model.site!.fire, linkages: [] } } }).flatMap(({ sheets }) => sheets).filter(({ name }) => name === '报警联动表')).toEqual([]);
  });
  it('ask for photographs of every door, camera, sensor and shield, of each wind that has a neighbour, once', () => {
    const model = referenceModel();
    const book = siteBooks(model).find(({ path }) => path === 'tables/site-premises.xlsx')!;
    expect(book.serves).toEqual([{ doc: 'M2', section: '3.3' }]);
    const text = sheetText(book.sheets.find(({ name }) => name === '现场照片清单')!);
    const lines = text.split('\n').filter((line) => / \| ZP\d+ \| /.test(line)).map((line) => line.split(' | '));
    const codes = lines.flatMap(([, , , , of]) => of!.split('、').map((one) => one.split(' ')[0]!));
    const { doors, shieldings, penetrations, video, intrusion, access, buildings } = model.site!;
    for (const { code } of [...doors, ...shieldings, ...penetrations, ...video.cameras, ...video.recorders, ...video.viewers, ...intrusion.detectors, ...intrusion.panels, ...access.readers, ...access.locks]) expect(codes).toContain(code);
    for (const { code } of intrusion.detectors) expect(codes.filter((each) => each === code)).toEqual([code]);
    for (const { name } of buildings[0]!.surroundings) expect(lines.filter(([, , place]) => place!.endsWith(`朝向${name}`)).length).toBe(1);
    expect(new Set(lines.map(([, number]) => number)).size).toBe(lines.length);
    expect(lines.every(([, , , , , date, photo]) => date === '待补：日期' && photo === '待补：附件')).toBe(true);
  });
  it('list what is bought: alike things in one line, each thing once, with the model and evidence of its product', () => {
    const reference = referenceModel();
    const { power, video } = reference.site!;
    const chosen = { id: 'ups-x', class: 'ups' as const, name: '不间断电源', model: 'X-40', vendor: '示例电源公司', evidence: [] };
    const model: Model = { ...reference, products: [...reference.products, chosen], site: { ...reference.site!, power: { ...power, ups: power.ups.map((ups, i) => (i === 0 ? { ...ups, product: chosen.id } : ups)) } } };
    const rowsOf = (name: string) => siteBooks(model).flatMap(({ sheets }) => sheets).find((sheet) => sheet.name === name)!.rows.map((line) => sheetText({ name: '', title: '', columns: [], rows: [line], notes: [] }).trim().split(' | '));
    expect(rowsOf('供配电设备选型表').filter(([, kind]) => kind === '不间断电源（UPS）').map(([, , count, , type, maker, , codes]) => [count, type, maker, codes])).toEqual([['1', 'X-40', '示例电源公司', power.ups[0]!.code], ['1', '待补：型号', '待补：生产厂商', power.ups[1]!.code]]);
    const cameras = rowsOf('安防设备选型表').filter(([, kind]) => kind === '摄像机');
    expect(cameras.flatMap(([, , , , , , , codes]) => codes!.split('、')).sort()).toEqual(video.cameras.map(({ code }) => code!).sort());
    expect(cameras.reduce((sum, [, , count]) => sum + Number(count), 0)).toBe(video.cameras.length);
  });
  it('conclude on a shield from its report and all its values, and at once from one that is too low', () => {
    const verdict = (number: string | undefined, measured: (i: number) => number | undefined): string => {
      const site = structuredClone(referenceModel().site!);
      for (const { test } of site.shieldings) Object.assign(test, { report: number === undefined ? undefined : { kind: 'test-report', number }, points: test.points.map((point, i) => ({ ...point, measured: measured(i) })) });
      const sheet = siteBooks({ ...referenceModel(), site }).flatMap(({ sheets }) => sheets).find(({ name }) => name === '验收与检测一览表')!;
      return sheetText({ ...sheet, rows: sheet.rows.slice(0, 1) }).split('\n').find((line) => line.includes('屏蔽效能检测'))!.split(' | ').at(-1)!;
    };
    expect([verdict('R-1', () => 200), verdict(undefined, () => 200), verdict('R-1', (i) => (i === 0 ? undefined : 200)), verdict(undefined, (i) => (i === 0 ? 1 : undefined))]).toEqual(['通过', '不可评估', '不可评估', '未通过']);
  });
  it('give every address of the network of 安防 and 环境监控 once', () => {
    const { site } = referenceModel();
    const text = sheetText(siteBooks(referenceModel()).flatMap(({ sheets }) => sheets).find(({ name }) => name === '监控网络地址表')!);
    const addresses = text.split('\n').flatMap((line) => line.split(' | ')[4] ?? []).filter((cell) => /^[\d.]+$/.test(cell));
    const { monitoring, access, video, power } = site!;
    expect(addresses.sort()).toEqual([...monitoring.hosts, ...monitoring.collectors, ...monitoring.switches, ...access.controllers, ...video.recorders, ...video.cameras, ...power.ups].map(({ address }) => address!).sort());
  });
  it('read as reviewed', () => {
    const books = siteBooks(smallModel({ site: smallSite() }));
    const text = books.filter(({ path }) => !path.endsWith('calculations.xlsx')).map(({ title, sheets }) => `= ${title} =\n\n${sheets.map(sheetText).join('\n\n')}\n`).join('\n');
    const file = join(__dirname, '..', 'golden', 'inventory', 'site-small.txt');
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, text);
    expect(text).toBe(readFileSync(file, 'utf8'));
  });
});
