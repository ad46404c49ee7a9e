import { checkScene, drawings } from '../../diagrams';
import { sheetOf, type Draft } from '../../diagrams/sheet';
import { attempt, DoesNotFit, type Undrawn } from '../../diagrams/undrawn';
import { indexOf, type Model } from '../../model';
import { exampleModel } from '../support';

const plain = exampleModel('t7-reference');
const withFacility = (facility: Partial<Model['facility']>): Model => ({ ...plain, facility: { ...plain.facility, ...facility } });
const draft = (of: Partial<Draft>): Draft => ({ name: 'x', title: '示例图', number: 'JX-CA', serves: [], size: 'A4', body: [], graph: { nodes: [], groups: [], edges: [] }, ...of });
const titleTexts = (model: Model, of: Partial<Draft>): string[] => {
  const scene = sheetOf(model, draft(of));
  expect(checkScene(scene).map(({ message }) => message.en)).toEqual([]);
  for (const shape of scene.shapes) if (shape.shape === 'text') expect(shape.size).toBeGreaterThanOrEqual(7);
  return scene.shapes.flatMap((shape) => (shape.shape === 'text' && shape.of === 'title-block' ? [shape.text] : []));
};

describe('the title block holds', () => {
  const number = 'JX-VERYLONGCERTIFICATESYSTEMID-01';

  test('a long 图号, whole, on as many lines as it needs', () => {
    expect(titleTexts(withFacility({ date: '2026-11-01' }), { number }).join('')).toContain(number);
  });

  test('a long 图号 and a long 版本 together', () => {
    const texts = titleTexts(withFacility({ date: '2026-11-01', revision: '第三次内部评审修订稿' }), { number }).join('');
    expect(texts).toContain('第三次内部评审修订稿');
    expect(texts).toMatch(/JX-.*-01/);
  });

  test('texts that no paper holds, by their two ends', () => {
    const texts = titleTexts(withFacility({ organization: { ...plain.facility.organization, name: '电子认证服务有限公司'.repeat(400) }, revision: 'R'.repeat(3000) }), { title: `甲${'网络拓扑图'.repeat(300)}乙`, number: `A${'-LONG'.repeat(80)}Z` }).join('');
    expect(texts).toMatch(/甲.*….*乙/);
    expect(texts).toMatch(/A-L.*….*GZ/);
  });

  const register = [
    { revision: 'A', date: '2026-03-01', author: '张三', checkedBy: '李四', approvedBy: '王五', reason: '首次编制' },
    { revision: 'B', date: '2026-11-01', author: '赵六', reason: '增加一台OCSP服务器，对外服务区扩容，更换外联防火墙，按评审意见修改' },
  ];

  test('who made, checked and approved the revision drawn, and places to sign where nobody is named', () => {
    const blank = titleTexts(plain, {});
    expect(blank).toEqual(expect.arrayContaining(['版次', '设计', '审核', '批准']));
    expect(blank).not.toContain('版本');
    expect(titleTexts(withFacility({ revision: 'A', revisions: register }), {})).toEqual(expect.arrayContaining(['张三', '李四', '王五']));
    const later = titleTexts(withFacility({ revision: 'B', revisions: register }), {});
    expect(later).toContain('赵六');
    expect(later).not.toContain('王五');
  });

  test('the register beside the legend where there is room, and not where the legend needs it', () => {
    const model = withFacility({ revision: 'B', revisions: register });
    const texts = titleTexts(model, {});
    expect(texts).toEqual(expect.arrayContaining(['修订说明', '首次编制', '2026-03-01']));
    expect(texts.find((text) => text.startsWith('增加一台OCSP'))).toMatch(/^增加一台OCSP服务器.*…$/);
    const shown = drawings(model).map((scene) => {
      expect(checkScene(scene).map(({ message }) => message.en)).toEqual([]);
      return scene.shapes.some((shape) => shape.shape === 'text' && shape.text === '修订说明');
    });
    expect(new Set(shown)).toEqual(new Set([true, false]));
  });

  test('of a long register, the latest revisions', () => {
    const many = Array.from({ length: 12 }, (_, i) => ({ revision: `A${i + 1}`, date: '2026-01-01', author: '一个名字很长很长的编制人员', reason: '改' }));
    const texts = titleTexts(withFacility({ revision: 'A12', revisions: many }), {});
    expect(texts).toContain('A12');
    expect(texts).not.toContain('A1');
  });

  test('short texts exactly as before', () => {
    expect(titleTexts(plain, {})).toContain('JX-CA');
  });
});

describe('a drawing that fits no sheet', () => {
  /** The reference with a label so long that a row of the drawings of its zone is taller than any sheet. */
  const core = plain.zones.find(({ kind }) => kind === 'core')!;
  const tall: Model = {
    ...plain,
    devices: plain.devices.map((device) => (device.id === indexOf(plain).zones.get(core.id)!.devices[0] ? { ...device, name: '很长的设备名称'.repeat(600) } : device)),
  };

  test('is told by name and costs no other drawing', () => {
    const undrawn: Undrawn[] = [];
    const names = drawings(tall, (drawing) => undrawn.push(drawing)).map(({ name }) => name);
    expect(undrawn.map(({ name }) => name)).toContain(`zone-${core.id}`);
    for (const { title, reason } of undrawn) expect([title, reason.zh, reason.en].every((text) => text.length > 3)).toBe(true);
    const whole = drawings(plain).map(({ name }) => name).filter((name) => name.startsWith('zone-') && !name.startsWith(`zone-${core.id}`));
    expect(names).toEqual(expect.arrayContaining(whole));
  });

  test('is thrown to who does not ask for that, and so is any other fault', () => {
    expect(() => drawings(tall)).toThrow(DoesNotFit);
    expect(() => attempt({ name: 'x', title: 'x' }, () => undefined, () => { throw new TypeError('a fault'); })).toThrow(TypeError);
  });

});
