/** 修订记录: which entry a model is of, and whether it still is what was released under its revision. */
import { z } from 'zod';
import { hashOf, writeModel } from './read-write';
import type { Model, Revision } from './schema';

/** The entry of the model's own revision; of a comparison, whose revision is none of the register, the last one. */
export const revisionOf = ({ facility: { revision, revisions = [] } }: Model): Revision | undefined =>
  revisions.find((entry) => entry.revision === revision) ?? revisions.at(-1);

/** Hash of what a revision is about: the whole model but the register, whose words may be mended. */
export function contentHash(model: Model): string {
  const { revisions, ...facility } = model.facility;
  return hashOf(writeModel(revisions === undefined ? model : { ...model, facility }));
}

/** What was released, by revision: kept beside the facility, in the project's history. */
export const releasesSchema = z.strictObject({
  format: z.literal('jifang-releases/1'),
  /** Revision, then {@link contentHash} of the model that was released under it. */
  releases: z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/)),
});
export type Releases = z.infer<typeof releasesSchema>;

export const noReleases: Releases = Object.freeze({ format: 'jifang-releases/1', releases: {} });

/** `open`: the revision is being worked on; `released`: it is what was released; `changed`: something else was released under this revision. */
export type ReleaseState = 'open' | 'released' | 'changed';

export function releaseState(model: Model, { releases }: Releases): ReleaseState {
  const released = Object.hasOwn(releases, model.facility.revision) ? releases[model.facility.revision] : undefined;
  if (released === undefined) return 'open';
  return released === contentHash(model) ? 'released' : 'changed';
}
