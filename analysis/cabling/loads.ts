/** How full trays are: network cables, power cables and those of sensors, each in the trays they lie in. */
import type { Model, Tray } from '../../model';
import { cableRuns } from './runs';
import { siteCables } from './site-cables';

export interface TrayLoad {
  readonly tray: string;
  /** 强电, else 弱电. */
  readonly strong: boolean;
  readonly cables: number;
  /** Cross-sections of its cables together (mm²). */
  readonly area: number;
  /** Share of its cross-section that cables take. */
  readonly share: number;
}

/** 强电 of trays by their purpose. */
export const isStrong = ({ purpose }: Pick<Tray, 'purpose'>): boolean => purpose === 'power';

/** In the order of the trays. */
export function trayLoads(model: Model): TrayLoad[] {
  const { site } = model;
  if (!site) return [];
  const area = (diameter: number): number => (Math.PI * diameter ** 2) / 4;
  const { copper, fibre } = site.cabling.diameters;
  const loads = new Map(site.cabling.trays.map((tray) => [tray.id, { tray, cables: 0, taken: 0 }]));
  const lay = (trays: readonly string[], diameter: number): void => {
    for (const id of trays) {
      const load = loads.get(id);
      if (!load) continue;
      load.cables++;
      load.taken += area(diameter);
    }
  };
  for (const { trays, medium } of cableRuns(model)) lay(trays, medium === 'copper' ? copper : fibre);
  for (const { trays, diameter } of siteCables(model)) lay(trays, diameter);
  return [...loads.values()].map(({ tray, cables, taken }) => ({ tray: tray.id, strong: isStrong(tray), cables, area: taken, share: taken / (tray.width * tray.height) }));
}
