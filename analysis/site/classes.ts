/**
 * 机房等级 A, B, C of GB 50174-2017 as data: what differs by class. The site chooses its class (`site.class`); calculations and rules read the row.
 * Values of annex A of the standard; how sure we are of each stands with the demand or rule that uses it.
 */
import type { Bilingual, RoomClass, Ups } from '../../model';

export interface ClassDemands {
  /** 供电电源: independent mains, and whether a generator is asked for with them. */
  readonly supply: { readonly mains: number; readonly generator: boolean; readonly words: Bilingual };
  /** Least redundancy of the UPS of IT loads. */
  readonly ups: { readonly redundancy: Ups['redundancy']; readonly words: Bilingual };
  /** Battery minutes with a generator behind them; absent: as needed. */
  readonly batteryMinutes?: number;
  /** Hours of fuel at full load; absent: nothing is asked. */
  readonly fuelHours?: number;
  /** Precision air conditioners beyond what the load needs; absent: none. */
  readonly spareCooling?: Bilingual;
  /** No device in a rack may go dark after one loss (可配置默认值). */
  readonly dualFeeds: boolean;
  /** Outer windows of main rooms should not be. */
  readonly windowless: boolean;
  /** Categories of copper that the backbone may have; fibre always may. */
  readonly copper: readonly string[];
}

const same = (text: string): Bilingual => ({ zh: text, en: text });
const category6A = ['Cat6A', 'Cat7', 'Cat7A', 'Cat8'];

export const classDemands: Readonly<Record<RoomClass, ClassDemands>> = {
  A: {
    supply: { mains: 2, generator: true, words: { zh: '不同时损坏的双重电源，并有后备电源', en: 'two mains that do not fail together, and a generator' } },
    ups: { redundancy: '2N', words: { zh: '2N或M(N+1)', en: '2N or M(N+1)' } }, batteryMinutes: 15, fuelHours: 12, spareCooling: { zh: 'N+X（X≥1）', en: 'N+X' },
    dualFeeds: true, windowless: true, copper: category6A,
  },
  B: {
    supply: { mains: 2, generator: false, words: { zh: '双重电源', en: 'two mains' } },
    ups: { redundancy: 'N+1', words: same('N+1') }, batteryMinutes: 7, spareCooling: same('N+1'), dualFeeds: true, windowless: true, copper: category6A,
  },
  C: {
    supply: { mains: 2, generator: false, words: { zh: '两回线路', en: 'two lines' } },
    ups: { redundancy: 'N', words: same('N') }, dualFeeds: false, windowless: false, copper: ['Cat6', ...category6A],
  },
};
