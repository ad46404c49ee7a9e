/** One thing that was looked at before the twin is brought up, and what there is to say of it. */
import type { Bilingual } from '../../model';

export const checkIds = [
  'engine', 'bridge-netfilter', 'subnets', 'routes', 'memory', 'disk', 'terraform', 'provider', 'base-image',
  'firewall-image', 'kernel-features', 'canary-allowed', 'canary-denied', 'canary-no-way-round', 'canary-host-outside',
] as const;
export type CheckId = typeof checkIds[number];

export interface Check {
  readonly id: CheckId;
  /** `skipped`: could not be looked at, because something before it is wrong. */
  readonly state: 'ok' | 'warning' | 'error' | 'skipped';
  /** What was found, in one sentence. */
  readonly found: Bilingual;
  /** How it is mended; for errors and warnings. */
  readonly mend?: Bilingual;
}

export const ok = (id: CheckId, zh: string, en: string): Check => ({ id, state: 'ok', found: { zh, en } });
export const skipped = (id: CheckId, zh: string, en: string): Check => ({ id, state: 'skipped', found: { zh, en } });
export const wrong = (id: CheckId, state: 'warning' | 'error', found: Bilingual, mend: Bilingual): Check => ({ id, state, found, mend });
