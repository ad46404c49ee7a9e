/** The record of `jifang verify` beside a facility, as evidence for its findings. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { allAsPlanned, readVerification, verificationState, type Verification } from '../analysis/verification';
import type { Bilingual, Model } from '../model';
import { shownFrom, type FacilityFile } from './facility-file';
import { evidenceWords } from './verify-words';

/** `verification.json`; beside a facility in another file than `facility.ts` named after it, as its address lock is. */
export const verificationPath = ({ folder, lock }: FacilityFile): string =>
  join(folder, basename(lock).replace('addresses.lock.json', 'verification.json'));

/**
 * What was measured of this very model, if all of it was as planned. Otherwise nothing, and why: a stale record, or one with
 * differences, is never used. Without a record there is nothing to say.
 */
export function evidenceBeside(source: FacilityFile, model: Model, cwd: string): { readonly verification?: Verification; readonly remark?: Bilingual } {
  const file = verificationPath(source);
  if (!existsSync(file)) return {};
  const shown = shownFrom(cwd, file);
  let verification: Verification;
  try {
    verification = readVerification(readFileSync(file, 'utf8'));
  } catch {
    return { remark: evidenceWords.unreadable(shown) };
  }
  if (verificationState(model, verification) === 'stale') return { remark: evidenceWords.stale(shown) };
  return allAsPlanned(verification) ? { verification } : { remark: evidenceWords.failed(shown) };
}
