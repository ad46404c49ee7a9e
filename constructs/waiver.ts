import { z } from 'zod';
import { lineOfText } from '../model';
import { Element } from './element';
import { idFor } from './naming';

export const waiverProps = z.strictObject({
  rule: lineOfText.describe('rule id, such as net-fw-vendor-diversity'),
  on: z.instanceof(Element).optional().describe('the construct it holds for, with all that stands below it, or a flow; default: the whole facility'),
  reason: lineOfText.describe('why the rule need not be met'),
  approver: lineOfText.describe('who accepted it (a role or post, no personal data needed)'),
  expires: z.iso.date().describe('last day it holds, YYYY-MM-DD, judged against the date of the facility'),
});
export type WaiverProps = z.input<typeof waiverProps>;

/**
 * An accepted deviation from one rule. Made by `facility.waive`. It turns what is not met into waived, never what cannot be judged.
 * One of an unknown rule, one past its day, and one that nothing unmet matches are findings that fail the check; where the
 * facility states no `date`, whether it has expired cannot be judged, and that is a finding too.
 *
 * @zh 豁免：说明理由、批准人和期限后接受一条规则不符合；用 facility.waive 写。规则不存在、已过期、没有对应的不符合项时，检查不通过。
 */
export class Waiver extends Element {
  static readonly schema: z.ZodObject = waiverProps;
  readonly props: z.output<typeof waiverProps>;
  constructor(scope: Element, props: WaiverProps) {
    super(scope, idFor(scope, `waiver-${String(props?.rule ?? '').toLowerCase().replace(/[^a-z0-9-]/g, '-')}`.slice(0, 36)));
    this.props = this.read(waiverProps, props, { rule: '?', reason: '?', approver: '?', expires: '1970-01-01' });
  }
}
