import type { Site } from '../../model';

/** The most decibels that a shield must have against electric fields and plane waves; undefined when its test has no such point. */
export const electricTarget = ({ test }: Site['shieldings'][number]): number | undefined =>
  test.points.filter(({ field }) => field === 'electric' || field === 'plane-wave').reduce<number | undefined>((most, { required }) => Math.max(most ?? 0, required), undefined);
