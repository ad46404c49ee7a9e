/** What findings of the machine room say: whom they are about, of what a share is one, how the numbers of the report go together. */
import { RootConstruct } from 'constructs';
import { assess } from '../../compliance/assess';
import { report } from '../../compliance/report';
import reference from '../../facilities/reference/facility';
import { freeze, type Model } from '../../model';

const base = reference(new RootConstruct()).resolve();
type Open<T> = { -readonly [K in keyof T]: Open<T[K]> };
const found = (rule: string, edit: (model: Open<Model>) => void) => {
  const model = JSON.parse(JSON.stringify(base)) as Open<Model>;
  edit(model);
  return assess(freeze(model as Model)).findings.filter((each) => each.rule === rule && each.state === 'not-met').map(({ subject, because }) => [subject.name.zh, ...because.map(({ zh }) => zh)]);
};

it('a rack before an air conditioner is named with it, not the first rack of its row', () => {
  expect(found('bld-aisle', ({ site }) => {
    const unit = site!.cooling.airConditioners.find(({ name }) => name === '服务区精密空调-1')!.position!;
    Object.assign(site!.racks.find(({ name }) => name === 'A04')!.position, { x: unit.x, y: 7000 });
  })).toEqual([['A04', expect.stringMatching(/^机柜前搬运通道 0\.1 m，应 ≥ 1\.2 m（.*）（计算书 \S+；A04 与 AC\d+ 服务区精密空调-1 之间）$/)]]);
});

it('stand-by lighting is a share of the normal lighting of the room', () => {
  expect(found('light-backup', ({ site }) => {
    for (const item of site!.power.lighting.filter(({ room, kind }) => room === 'battery' && kind === 'standby')) item.lumens = 250;
  })).toEqual([['电池间', '备用照明照度 为该房间正常照明照度的 9.4 %，应 ≥ 10 %（无人值守）（计算书 illuminance-standby:battery）']]);
});

it('says how open items of a system and findings that are not assessable go together', () => {
  const assessment = assess(base);
  const text = report(assessment, 'zh-CN');
  for (const { system, open } of assessment.verdicts) {
    const [, total, waiting, findings, people] = new RegExp(`${system.title}: .*\\n    待评估的 (\\d+) 个检测项：(\\d+) 个因上列不可评估的发现（该系统 (\\d+) 项）或豁免，(\\d+) 个须由人检测、确认`).exec(text)!.map(Number);
    expect(total).toBe(open.length);
    expect(waiting! + people!).toBe(total);
    expect(findings).toBe(assessment.findings.filter(({ state, systems }) => state === 'not-assessable' && systems.includes(system.id)).length);
  }
  expect(text).toContain('各系统共有的只列一次');
});
