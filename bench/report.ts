/** What a measurement is, and how it is shown. */

export interface Measured {
  /** Wall time. */
  readonly seconds: number;
  /** Processor time, where wall time says too little. */
  readonly cpuSeconds?: number;
  /** Peak of resident memory, MB. */
  readonly megabytes?: number;
  /** It was broken off: it would have taken longer. */
  readonly atLeast?: boolean;
}

/** Another program doing the same, measured in the same run; or why it was not, with the figure measured earlier on a machine of the same kind. */
export type Peer =
  | { readonly name: string; readonly measured: Measured }
  | { readonly name: string; readonly skipped: string; readonly recordedSeconds?: number };

export interface Comparison {
  readonly task: string;
  readonly ours: Measured;
  readonly peer: Peer;
  /** Compare processor times instead of wall times. */
  readonly byCpu?: boolean;
  /** How many times faster than the peer it is meant to be. */
  readonly wanted?: number;
}

/** One step of the work at growing sizes. */
export interface Growth {
  readonly stage: string;
  /** Seconds by size, smallest first. */
  readonly points: readonly { readonly size: number; readonly seconds: number }[];
}

export interface Section {
  readonly title: string;
  readonly notes?: readonly string[];
  readonly comparisons?: readonly Comparison[];
  readonly growth?: readonly Growth[];
  /** Peak memory of the whole run by size, MB. */
  readonly memory?: readonly { readonly size: number; readonly megabytes: number }[];
}

const timeOf = (measured: Measured, byCpu: boolean | undefined): number => (byCpu ? measured.cpuSeconds ?? measured.seconds : measured.seconds);

/** Peer's time over ours; undefined when the peer was neither measured now nor before. */
export function ratioOf({ ours, peer, byCpu }: Comparison): number | undefined {
  const theirs = 'measured' in peer ? timeOf(peer.measured, byCpu) : peer.recordedSeconds;
  return theirs === undefined ? undefined : theirs / timeOf(ours, byCpu);
}

/** Time over what growth in proportion to the size would have cost, from the first point to each. 1 is linear, below is better. */
export const overLinear = ({ points }: Growth): number[] => {
  const first = points[0]!;
  return points.map(({ size, seconds }) => seconds / first.seconds / (size / first.size));
};

export const seconds = (value: number): string => (value >= 10 ? `${value.toFixed(1)} s` : value >= 1 ? `${value.toFixed(2)} s` : value >= 0.01 ? `${(value * 1000).toFixed(0)} ms` : `${(value * 1000).toFixed(2)} ms`);

/** Columns padded to their widest cell; the first one to the left, the others to the right. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows.map((row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!))).join('  ').trimEnd()).map((line) => `  ${line}\n`).join('');
}

export function sectionText(section: Section): string {
  const parts = [`${section.title}\n`];
  if (section.comparisons?.length) {
    parts.push(table([['', 'jifang', 'memory', 'peer', 'time', 'memory', 'faster', 'wanted'], ...section.comparisons.map(comparisonRow)]));
  }
  if (section.growth?.length) {
    const sizes = section.growth[0]!.points.map(({ size }) => size);
    parts.push(table([
      ['', ...sizes.map((size) => size.toLocaleString('en-US')), ...sizes.slice(1).map((size) => `${Number((size / sizes[0]!).toFixed(1))}x: over linear`)],
      ...section.growth.map((growth) => [growth.stage, ...growth.points.map((point) => seconds(point.seconds)), ...overLinear(growth).slice(1).map((factor) => factor.toFixed(2))]),
      ...(section.memory ? [['peak memory', ...section.memory.map(({ megabytes }) => `${megabytes.toFixed(0)} MB`), ...sizes.slice(1).map(() => '')]] : []),
    ]));
  }
  for (const note of section.notes ?? []) parts.push(`  ${note}\n`);
  return parts.join('');
}

function comparisonRow(comparison: Comparison): string[] {
  const { task, ours, peer, byCpu, wanted } = comparison;
  const ratio = ratioOf(comparison);
  const memory = (measured: Measured) => (measured.megabytes === undefined ? '' : `${measured.megabytes.toFixed(0)} MB`);
  const shown = (measured: Measured) => `${measured.atLeast ? '> ' : ''}${seconds(timeOf(measured, byCpu))}${byCpu ? ' CPU' : ''}`;
  const theirs = 'measured' in peer ? shown(peer.measured) : peer.recordedSeconds === undefined ? 'not run' : `(${seconds(peer.recordedSeconds)} recorded)`;
  return [
    task, shown(ours), memory(ours), peer.name, theirs, 'measured' in peer ? memory(peer.measured) : '',
    ratio === undefined ? '' : `${'measured' in peer && peer.measured.atLeast ? '> ' : ''}${ratio >= 10 ? ratio.toFixed(0) : ratio.toFixed(1)}x`,
    wanted === undefined ? '' : `${wanted}x ${ratio === undefined ? '?' : ratio >= wanted ? 'met' : 'NOT MET'}`,
  ];
}

/** Why peers were left out, once each. */
export const skippedPeers = (sections: readonly Section[]): string[] =>
  [...new Set(sections.flatMap(({ comparisons = [] }) => comparisons.flatMap(({ peer }) => ('skipped' in peer ? [`${peer.name}: ${peer.skipped}`] : []))))];
