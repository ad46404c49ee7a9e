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
