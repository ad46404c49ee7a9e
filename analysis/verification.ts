/**
 * The record of a measurement on the live twin, kept beside the design: what `jifang verify` has shown with real packets, and of
 * which model. Another model's record is no evidence of this one.
 */
import { z } from 'zod';
import { hashOf, meaning, writeModel, type Bilingual, type Model } from '../model';

const count = z.int().nonnegative();
const score = z.strictObject({ asPlanned: count, all: count });

export const verificationSchema = z.strictObject({
  format: z.literal('jifang-verification/1'),
  facility: z.string().min(1),
  revision: z.string().min(1),
  model: z.string().regex(/^[0-9a-f]{64}$/).describe(meaning('model.json 的 SHA-256', 'SHA-256 of model.json')),
  matrix: z.string().regex(/^[0-9a-f]{64}$/).describe(meaning('全部探测及其预期和结果的 SHA-256', 'SHA-256 over all probes, what was expected of each and what became of it')),
  at: z.iso.datetime().describe(meaning('开始时间', 'when it began')),
  engine: z.string().min(1).describe(meaning('Docker 引擎的版本', 'version of the Docker engine')),
  allowed: score,
  denied: score,
  structural: score.describe(meaning('由结构导出的业务流，按防火墙', 'flows that follow from the structure, by firewall')),
  skipped: count.describe(meaning('未判定：正处在某个开放时间内', 'not judged: a time window was open')),
  differences: count,
  policies: z.record(z.string(), z.strictObject({ passed: count, dropped: count })).describe(meaning('按防火墙：探测证明放行的和丢弃的', 'by firewall: probes it was shown to let pass, and to drop')),
});

export type Verification = z.infer<typeof verificationSchema>;

export const readVerification = (text: string): Verification => verificationSchema.parse(JSON.parse(text));
export const writeVerification = (verification: Verification): string => `${JSON.stringify(verificationSchema.parse(verification), null, 2)}\n`;

/** Current: of this very model. Stale: of another one, so it shows nothing of this. */
export const verificationState = (model: Model, verification: Verification): 'current' | 'stale' =>
  (verification.facility === model.facility.id && verification.model === hashOf(writeModel(model)) ? 'current' : 'stale');

/** Everything judged was as planned, and nothing was left unjudged that had to be. */
export const allAsPlanned = ({ allowed, denied, structural, differences }: Verification): boolean =>
  differences === 0 && [allowed, denied, structural].every((each) => each.asPlanned === each.all);

/** What it shows, in one line. */
export function verificationWords({ matrix, at, engine, allowed, denied, differences }: Verification): Bilingual {
  const day = at.slice(0, 10);
  return {
    zh: `数字孪生实发报文验证（${day}，Docker ${engine}）：放行 ${allowed.asPlanned}/${allowed.all}，拒绝 ${denied.asPlanned}/${denied.all}，差异 ${differences}，矩阵 ${matrix.slice(0, 16)}`,
    en: `verified by real packets on the live twin (${day}, Docker ${engine}): allowed ${allowed.asPlanned}/${allowed.all}, denied ${denied.asPlanned}/${denied.all}, differences ${differences}, matrix ${matrix.slice(0, 16)}`,
  };
}
