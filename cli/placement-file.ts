/** On which Docker hosts the twin of a facility runs: `placement.json` beside it, or what JIFANG_PLACEMENT names. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { readValue } from '../constructs/element';
import { DesignErrors, type Model } from '../model';
import { placed, placementSchema, type Placement } from '../stacks';
import { shownFrom, type FacilityFile } from './facility-file';
import { Failure } from './failure';
import { failures } from './words';

/** `placement.json`; beside a facility in another file than `facility.ts` named after it, as its address lock is. */
export const placementPath = ({ folder, lock }: FacilityFile): string => join(folder, basename(lock).replace('addresses.lock.json', 'placement.json'));

/**
 * Undefined where one engine carries the whole twin: no file, or an empty JIFANG_PLACEMENT.
 *
 * @throws DesignErrors with everything that is wrong with it, Failure when the file is not there or no JSON
 */
export function placementBeside(source: FacilityFile, model: Model, cwd: string): Placement | undefined {
  const stated = process.env['JIFANG_PLACEMENT'];
  const file = stated === undefined ? placementPath(source) : resolve(cwd, stated);
  if (stated === '' || (stated === undefined && !existsSync(file))) return undefined;
  const shown = shownFrom(cwd, file);
  const placement = valid(shown, jsonIn(file, shown));
  const found = placed(model, placement);
  if ('issues' in found) throw new DesignErrors(found.issues.map((issue) => ({ ...issue, path: `${shown}: ${issue.path}` })));
  return placement;
}

function valid(shown: string, value: unknown): Placement {
  try {
    return readValue(shown, placementSchema, value);
  } catch (error) {
    // It is no line of a design.
    throw error instanceof DesignErrors ? new DesignErrors(error.issues.map(({ code, path, values }) => ({ code, path, values }))) : error;
  }
}

function jsonIn(file: string, shown: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, '')) as unknown;
  } catch (error) {
    throw new Failure('placement-unreadable', failures.badPlacement(shown, error instanceof Error ? error.message : String(error)), 2);
  }
}
