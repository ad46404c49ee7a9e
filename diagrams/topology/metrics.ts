import { measure } from '../font';

/** How much of each device a drawing shows; the first level that fits its sheet is drawn. */
export const levels = ['full', 'plain', 'pairs', 'names', 'kinds', 'summary'] as const;
/**
 * `full`: every device, every address, both ends of point-to-point links.
 * `plain`: every device with its address in the zone.
 * `pairs`: a hot-standby group is one symbol, with its virtual address.
 * `names`: the same without addresses.
 * `kinds`: all devices of one kind in a zone are one symbol.
 * `summary`: the zones of systems side by side are told in words.
 */
export type Level = (typeof levels)[number];

export interface Metrics {
  readonly level: Level;
  /** 1 at the smallest print that is allowed. */
  readonly scale: number;
  readonly nameSize: number;
  readonly noteSize: number;
  readonly addresses: 'all' | 'own' | 'none';
  /** From a bus down to the icons under it. */
  readonly drop: number;
  /** Width left free on either side of a label in its cell. */
  readonly gutter: number;
}

export function metricsOf(level: Level, scale: number): Metrics {
  return {
    level, scale,
    nameSize: 7.4 * scale,
    noteSize: 7 * scale,
    addresses: level === 'full' ? 'all' : level === 'names' || level === 'kinds' || level === 'summary' ? 'none' : 'own',
    drop: 9 * scale,
    gutter: 2.5,
  };
}

/** Cells at least this wide hold the usual names on one or two lines. */
const narrowest = 50;
/** Wider addresses are broken after a colon instead. */
const widest = 96;

/** The least cell width at which addresses stay on one line, within reason. */
export function cellWidthFor(texts: readonly string[], metrics: Metrics): number {
  const addresses = texts.map((text) => measure(text, metrics.noteSize)).map((width) => width + 2 * metrics.gutter + 1);
  const kept = addresses.filter((width) => width <= widest * metrics.scale);
  const needed = addresses.length > kept.length ? Math.max(70 * metrics.scale, ...kept) : Math.max(0, ...kept);
  return Math.max(narrowest * metrics.scale, needed);
}
