import { overLinear, ratioOf, sectionText, skippedPeers, type Section } from '../../bench/report';
import { scaledFacility } from '../../bench/scale';

const section: Section = {
  title: 'A task',
  comparisons: [
    { task: 'measured', ours: { seconds: 0.02, megabytes: 100 }, peer: { name: 'other', measured: { seconds: 2 } }, wanted: 50 },
    { task: 'too slow', ours: { seconds: 2 }, peer: { name: 'other', measured: { seconds: 2 } }, wanted: 20 },
    { task: 'broken off', ours: { seconds: 9, cpuSeconds: 0.5 }, peer: { name: 'third', measured: { seconds: 9, cpuSeconds: 120, atLeast: true } }, byCpu: true },
    { task: 'recorded', ours: { seconds: 1 }, peer: { name: 'absent', skipped: 'not here', recordedSeconds: 4 } },
    { task: 'unknown', ours: { seconds: 1 }, peer: { name: 'absent', skipped: 'not here' }, wanted: 2 },
  ],
  growth: [{ stage: 'stage', points: [{ size: 100, seconds: 0.1 }, { size: 1000, seconds: 0.5 }, { size: 10_000, seconds: 20 }] }],
  memory: [{ size: 100, megabytes: 80 }, { size: 1000, megabytes: 90 }, { size: 10_000, megabytes: 400 }],
};

describe('the report of the bench', () => {
  test('says how many times faster, by wall or processor time', () => {
    expect(section.comparisons!.map(ratioOf)).toEqual([100, 1, 240, 4, undefined]);
  });

  test('says how far growth is over linear', () => {
    expect(overLinear(section.growth![0]!)).toEqual([1, 0.5, 2]);
  });

  test('says in words which aims are met, and marks what was not measured now', () => {
    expect(sectionText(section)).toMatch(/measured +20 ms +100 MB +other +2\.00 s +100x +50x met/);
    expect(sectionText(section)).toMatch(/too slow .* 1\.0x +20x NOT MET/);
    expect(sectionText(section)).toMatch(/broken off +500 ms CPU +third +> 120\.0 s CPU +> 240x/);
    expect(sectionText(section)).toMatch(/recorded .* \(4\.00 s recorded\) +4\.0x/);
    expect(sectionText(section)).toMatch(/unknown .* not run +2x \?/);
    expect(sectionText(section)).toMatch(/stage +100 ms +500 ms +20\.0 s +0\.50 +2\.00/);
    expect(skippedPeers([section])).toEqual(['absent: not here']);
  });
});

describe('facilities of any size', () => {
  test('grow in every respect in proportion to the number of systems', () => {
    const [small, large] = [200, 400].map((devices) => scaledFacility(devices).resolve());
    const sizesOf = (model: typeof small) => [model!.devices.length - 2, model!.zones.length - 2, model!.flows.length, model!.policies.length, model!.policies.reduce((sum, { rules }) => sum + rules.length, 0)];
    expect(sizesOf(large)).toEqual(sizesOf(small).map((size) => 2 * size));
    expect(small!.devices).toHaveLength(202);
    for (const zone of large!.zones.filter(({ kind }) => kind !== 'public' && kind !== 'km-core')) expect(zone.devices.length).toBeLessThanOrEqual(60);
  });
});
