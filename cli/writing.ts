/** Writes that may be refused by the system, told in the reader's words. */
import type { Bilingual } from '../model';
import { Failure } from './failure';
import { systemCode } from './output-folder';
import { failures, refusals } from './words';

/** Now, or when what is promised fails. @param shown what is written, as the user knows it */
export function writing<T>(shown: string, write: () => T): T {
  const tell = (error: unknown): never => {
    if (error instanceof Failure || systemCode(error) === undefined) throw error;
    throw new Failure('not-written', failures.notWritten(shown, reasonOf(error)), 1);
  };
  try {
    const written = write();
    return written instanceof Promise ? written.catch(tell) as T : written;
  } catch (error) {
    return tell(error);
  }
}

/** The system's own words stand beside ours: they name the path. */
export function reasonOf(error: unknown): Bilingual {
  const own = error instanceof Error ? error.message : String(error);
  const refusal = refusals[systemCode(error)!];
  return refusal ? { zh: `${refusal.zh}（${own}）`, en: `${refusal.en} (${own})` } : { zh: own, en: own };
}
