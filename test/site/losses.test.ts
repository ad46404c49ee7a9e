/** What a loss of supply stops, against what the flow of power leaves dark; how much emergency lighting each room keeps. */
import fc from 'fast-check';
import { impactOf } from '../../analysis/impact';
import { siteCalculations } from '../../analysis/site';
import { supplyLosses } from '../../analysis/site/losses';
import { powerNetOf } from '../../analysis/site/power-flow';
import { siteIndexOf, type Lighting, type Model, type Site } from '../../model';
import { referenceModel } from '../support';
import { smallModel, smallSite } from './small-site';

const reference = referenceModel();
const changed = (change: (site: Site) => void) => smallModel({ site: smallSite(change) });
const of = (model: Model, id: string) => siteCalculations(model).find((each) => each.id === id);
const thing = (id: string) => ({ kind: 'site', id } as const);

describe('of the reference', () => {
  const site = reference.site!;

  it('no room is dark, or short of emergency lighting, when a path or a UPS is lost', () => {
    for (const { id } of site.rooms) expect([id, of(reference, `emergency-loss:${id}`)]).toEqual([id, expect.objectContaining({ verdict: 'met' })]);
    // Of all, and not of those that are fed alone: half on each path.
    for (const lost of ['A', 'B'] as const) {
      const dark = new Set(powerNetOf(reference, site).state(powerNetOf(reference, site).ofFeed(lost)).dark.map(({ id }) => id));
      const standby = site.power.lighting.filter(({ kind }) => kind === 'standby');
      const count = (items: readonly Lighting[]) => items.reduce((sum, { fixtures }) => sum + fixtures.length, 0);
      expect(count(standby.filter(({ id }) => dark.has(id))) * 2).toBe(count(standby));
    }
  });

  it('what stops besides devices is told by group, and what lives on its own battery apart from it', () => {
    const found = of(reference, 'feed-loss:feed-A')!;
    expect(found.note!.zh).toMatch(/灯具停用10\/\d+盏：.*门禁靠自带电池限时运行2\/\d+件：/);
    expect(found.note!.en).toMatch(/luminaires: 10 of \d+ stop, .*access control: 2 of \d+ on batteries of their own/);
    expect(found.inputs.map(({ name, value }) => `${name.zh} ${value}`)).toEqual(expect.arrayContaining([expect.stringMatching(/^停用的灯具\/总数 10\/\d+$/)]));
  });

  it('everything with a supply that the flow of power leaves dark is in a group, or lives on its battery', () => {
    const { things } = siteIndexOf(site);
    for (const { scenario, state, groups, devices } of supplyLosses(reference, site)) {
      const told = new Set([...devices, ...groups.flatMap(({ names, lasting }) => [...names, ...lasting])].map(({ id }) => id));
      const dark = state.dark.filter(({ id }) => things.get(id)?.kind !== 'furniture').map(({ id }) => id);
      expect([scenario.id, dark.filter((id) => !told.has(id))]).toEqual([scenario.id, []]);
    }
  });
});

describe('what lives on a battery of its own', () => {
  const note = (id: string, change: (site: Site) => void) => of(changed(change), `feed-loss:${id}`)!.note!;
  const generator = (site: Site, startSeconds?: number) => {
    site.power.generators = [{ id: 'gen', path: 'gen', name: '发电机', kva: 100, powerFactor: 0.8, fuelHours: 12, ...(startSeconds === undefined ? {} : { startSeconds }) }];
    site.power.cabinets.find(({ id }) => id === 'main')!.inputs = ['mains', 'gen'];
  };

  it('is told with its hours, and without a generator stops when they are over', () => {
    const found = note('no-mains', (site) => { site.access.controllers[0]!.standbyHours = 1.5; });
    expect(found.zh).toContain('门禁靠自带电池限时运行1/3件：门禁控制器（90 min）；');
    expect(found.zh).toContain('火灾报警控制器靠自带电池限时运行1/1台：火灾报警控制器（8 h）；');
    expect(found.zh).toContain('自带电池最短90 min：没有发电机供电，市电届时未恢复即停用');
    expect(found.en).toContain('the first of these batteries lasts 90 min: no generator feeds it');
  });

  it('needs to last until the generator bears the load, and is told where it does not, or where that time is not said', () => {
    expect(note('no-mains', (site) => generator(site, 15)).zh).toBe('发电机带载前（15 s）靠自带电池，均够：火灾报警控制器（8 h）、门禁控制器（8 h）');
    expect(note('no-mains', (site) => { generator(site, 180); site.access.controllers[0]!.standbyHours = 1 / 30; }).zh).toBe('发电机带载前（180 s）靠自带电池：火灾报警控制器（8 h）、门禁控制器（2 min），其中不够的：门禁控制器');
    expect(note('no-mains', (site) => generator(site)).zh).toBe('发电机带载前靠自带电池：火灾报警控制器（8 h）、门禁控制器（8 h）；发电机启动时间待补，够不够未知');
  });

  it('how long it lasts unsaid, counts among what stops, with all that hangs on it, and says why', () => {
    const { zh, en } = note('no-mains', ({ fire }) => { delete fire.panels[0]!.standbyHours; });
    expect(zh).toContain('火灾报警控制器停用1/1台：火灾报警控制器；火灾报警控制器的电池后备时间待补，按没有计；火灾探测器、按钮、警报装置停用5/5个：');
    expect(en).toContain('how long the battery of fp lasts is not said, taken as none');
  });
});

it('points that nobody reads are told where the collector has no supply', () => {
  const model = changed(({ monitoring }) => {
    monitoring.collectors = [{ id: 'collector', path: 'collector', name: '采集器', position: { room: 'management', x: 800, y: 3000 }, inputs: ['a-1'] }];
    monitoring.hosts = [{ id: 'host', path: 'host', name: '监控主机', position: { room: 'management', x: 1200, y: 3000 }, inputs: ['a-1', 'b-1'] }];
  });
  const read: Model = { ...model, monitoringPoints: [{ id: 'th-1', path: 'th-1', name: '温湿度1', kind: 'temperature-humidity', source: 'collector', server: 'host', protocol: 'modbus-rtu' }] };
  expect(of(read, 'feed-loss:feed-A')!.note!.zh).toContain('环境监控停用1/2台：采集器；监测点无人读取1/1个：温湿度1');
  expect(of(read, 'feed-loss:feed-B')!.note?.zh ?? '').not.toContain('监测点');
});

describe('of a room', () => {
  it('whose stand-by lighting all hangs on one path, nothing is left when that path is lost', () => {
    expect(of(changed(() => undefined), 'emergency-loss:service')).toMatchObject({ result: { value: 0 }, limit: { relation: '≥', value: 30 }, certainty: 'U', verdict: 'not-met' });
  });

  it('luminaires with batteries of their own are left', () => {
    expect(of(changed((site) => { for (const each of site.power.lighting) each.minutes = 90; }), 'emergency-loss:service')).toMatchObject({ result: { value: 100 }, verdict: 'met' });
  });

  it('the share that is left is what the flow of power gives, by light, whatever hangs where', () => {
    const lamp = fc.record({ input: fc.constantFrom('a-1', 'b-1', 'light-1'), fixtures: fc.integer({ min: 1, max: 4 }), lumens: fc.integer({ min: 1, max: 9 }) });
    fc.assert(fc.property(fc.array(lamp, { minLength: 1, maxLength: 6 }), (lamps) => {
      const model = changed(({ power }) => {
        const inputs = [...new Set(power.circuits.map(({ id }) => id))];
        const like = power.lighting.find(({ kind }) => kind === 'standby')!;
        power.lighting = lamps.map(({ input, fixtures, lumens }, i) => ({ ...like, id: `lamp-${i}`, path: `lamp-${i}`, inputs: [inputs.includes(input) ? input : inputs[0]!], fixtures: Array.from({ length: fixtures }, (_, k) => ({ x: 2000 + 100 * k, y: 2000 })), lumens }));
      });
      const { power } = model.site!;
      const light = (items: readonly Lighting[]) => items.reduce((sum, { fixtures, lumens }) => sum + fixtures.length * lumens, 0);
      const shares = supplyLosses(model, model.site!).slice(1).map(({ scenario }) => {
        const dark = new Set(powerNetOf(model, model.site!).state(scenario.lost).dark.map(({ id }) => id));
        return (light(power.lighting.filter(({ id }) => !dark.has(id))) / light(power.lighting)) * 100;
      });
      expect(Number(of(model, 'emergency-loss:service')!.result.value)).toBeCloseTo(Math.min(...shares), 0);
      for (const each of power.lighting) expect(impactOf(model, [thing(each.inputs[0]!)]).lighting).toEqual([expect.objectContaining({ room: 'service', kind: 'standby' })]);
    }), { numRuns: 25 });
  });
});

describe('fans that run after a fire', () => {
  const circuit = (model: Model, id: string) => of(model, `circuit-load:${id}`)!;
  const inputOf = (model: Model, id: string, symbol: string) => of(model, id)!.inputs.find((each) => each.symbol === symbol)?.value;

  it('size their circuit by their rated power, though they stand still in whole operation', () => {
    // 550 W of one phase: 550 / (380/√3 × 0.95) = 2.639 A
    expect(circuit(reference, 'c-exhaust').inputs.filter(({ symbol }) => ['P₀', 'P', 'Pf'].includes(symbol)).map(({ value }) => value)).toEqual([0, 550, 550]);
    expect(circuit(reference, 'c-exhaust')).toMatchObject({ result: { value: 2.6 }, verdict: 'met' });
  });

  it('are not added to what fire cuts off: what lies above bears the larger of the two', () => {
    const two = (nonFire: boolean, watts: number) => changed((site) => {
      site.power.circuits.push({ ...site.power.circuits.find(({ id }) => id === 'cool-1')!, id: 'fan', path: 'fan', name: '灾后排风' });
      site.power.circuits.find(({ id }) => id === 'cool-1')!.nonFire = nonFire;
      Object.assign(site.cooling.exhausts[0]!, { watts, inputs: ['fan'] });
    });
    const into = (model: Model) => inputOf(model, 'cabinet-load:cool', 'P');
    expect([into(two(true, 550)), into(two(true, 7000)), into(two(false, 550))]).toEqual([6000, 7000, 6550]);
    // Behind the UPS 2072 W / 0.9, directly 288 W of light and 60 W of panels.
    expect(inputOf(two(true, 7000), 'mains-load:mains', 'Pf')).toBeCloseTo(9.65, 2);
    expect(of(two(true, 7000), 'mains-load:mains')!.inputs[0]!.name.zh).toBe('最大负荷（灭火后）');
    expect(two(true, 550).site!.power.circuits.map(({ id }) => inputOf(two(true, 550), `circuit-load:${id}`, 'Pf')).filter((value) => value !== undefined)).toEqual([550]);
  });

  it('count for generators and UPS by the same rule, which their calculations state', () => {
    const behind = (watts: number) => changed((site) => { Object.assign(site.cooling.exhausts[0]!, { watts, inputs: ['a-1'] }); });
    const capacity = (model: Model) => of(model, 'ups-capacity:it')!;
    expect(capacity(behind(500)).inputs.map(({ name }) => name.zh)).toContainEqual(expect.stringContaining('不叠加'));
    expect(Number(inputOf(behind(2000), 'ups-capacity:it', 'P')) - Number(inputOf(behind(1000), 'ups-capacity:it', 'P'))).toBeCloseTo(1, 6);
    const load = Number(of(reference, 'generator-load:generators')!.result.value);
    expect(load).toBe(Math.max(Number(inputOf(reference, 'generator-load:generators', 'P₀')), Number(inputOf(reference, 'generator-load:generators', 'Pf'))));
  });
});

it('a group that lacks the units for the redundancy it states says so, instead of 0 kW without a word', () => {
  const alone = (redundancy: 'N+1' | '2N', modules?: Site['power']['ups'][number]['modules']) => changed(({ power }) => {
    power.ups = [{ ...power.ups[0]!, redundancy, ...(modules ? { modules } : {}) }];
    power.batteries = power.batteries.filter(({ ups }) => ups === power.ups[0]!.id);
    power.cabinets.find(({ id }) => id === 'out-b')!.inputs = [power.ups[0]!.id];
  });
  for (const redundancy of ['N+1', '2N'] as const) {
    expect(of(alone(redundancy), 'ups-capacity:it')).toMatchObject({ result: { value: 0 }, verdict: 'not-met', note: { zh: expect.stringContaining(`${redundancy}至少需要2台`), en: expect.stringContaining(`${redundancy} needs at least 2 units`) } });
    expect(of(alone(redundancy), 'ups-redundancy:it')).toMatchObject({ result: { value: 'N' }, verdict: 'not-met' });
  }
  expect(of(alone('N+1', { installed: 3, spare: 1, kva: 5 }), 'ups-capacity:it')).toMatchObject({ result: { value: 9 }, verdict: 'met' });
  expect(of(alone('N+1', { installed: 3, spare: 1, kva: 5 }), 'ups-capacity:it')!.note).toBeUndefined();
});
