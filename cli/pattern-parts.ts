/** The parts of reference patterns in a design: what `override` and `without` may name. */
import { ReferenceCa, ReferenceKm, ReferenceMachineRoom, RemoteRa, type Facility } from '../constructs';
import { pathBelow } from '../constructs/naming';

export interface PatternPart {
  /** As in `override: { "ocsp-1": … }`. */
  readonly id: string;
  /** Construct path of the pattern. */
  readonly pattern: string;
  /** Construct path of what was made; undefined where it was left out. */
  readonly path: string | undefined;
}

export const patternParts = (facility: Facility): PatternPart[] => facility.node.findAll().flatMap((element) =>
  (element instanceof ReferenceCa || element instanceof ReferenceKm || element instanceof RemoteRa || element instanceof ReferenceMachineRoom
    ? [...element.offers].map(([id, made]) => ({ id, pattern: pathBelow(facility, element), path: made && pathBelow(facility, made) })) : []));

/** A member of a pair of firewalls is a part by its pair. */
export const partAt = (facility: Facility, path: string): PatternPart | undefined => {
  const parts = patternParts(facility);
  return parts.find((part) => part.path === path) ?? parts.find((part) => part.path !== undefined && path.startsWith(`${part.path}/`));
};
