/** Drawings stay put when the design grows. */
import { append } from '../../model';
import * as fc from 'fast-check';
import { referenceModel } from '../support';
import { addition, modelsOf, movesBetween, standingsOf, type Moves, type Standing } from './standing';

/** Devices of each zone of each drawing in reading order: sheet, row, place in the row. */
function readingOrder(standings: ReadonlyMap<string, Standing>, shown: (key: string) => boolean): Map<string, string[]> {
  const groups = new Map<string, [string, Standing][]>();
  for (const [key, standing] of standings) {
    const [drawing, zone, device] = key.split(' ') as [string, string, string];
    if (shown(key)) append(groups, `${drawing} ${zone}`, [device, standing]);
  }
  const sheet = ({ sheet }: Standing): number => Number(/\d+$/.exec(sheet)?.[0]);
  return new Map([...groups].map(([name, list]) => [name, list.sort(([, a], [, b]) => sheet(a) - sheet(b) || a.row - b.row || a.column - b.column || a.y - b.y).map(([device]) => device)]));
}

describe('adding a device', () => {
  it('leaves the others in the order in which they stood, in every drawing', () => {
    fc.assert(fc.property(addition, (made) => {
      const { before, after } = modelsOf(made);
      const [old, now] = [standingsOf(before), standingsOf(after)];
      const both = (key: string): boolean => old.has(key) && now.has(key);
      expect(readingOrder(now, both)).toEqual(readingOrder(old, both));
    }), { numRuns: 12, seed: 71 });
  });

  it('moves few of them to another row or column, and those because a row is full', () => {
    const moves = fc.sample(addition, { numRuns: 12, seed: 72 }).map((made): Moves => {
      const { before, after } = modelsOf(made);
      return movesBetween(before, after, 'ca-zone-0');
    });
    const sum = (of: keyof Moves): number => moves.reduce((total, each) => total + each[of], 0);
    expect(sum('shapes')).toBeGreaterThan(200);
    expect(sum('samePlace') / sum('shapes')).toBeGreaterThan(0.75);
  });

  it('moves nothing when nothing is added', () => {
    const model = referenceModel();
    for (const zone of model.zones) {
      const { shapes, samePlace, unmoved } = movesBetween(model, model, zone.id);
      expect([samePlace, unmoved]).toEqual([shapes, shapes]);
    }
  });
});
