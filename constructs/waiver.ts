import { z } from 'zod';
import { lineOfText, meaning } from '../model';
import { Element } from './element';
import { idFor } from './naming';

export const waiverProps = z.strictObject({
  rule: lineOfText.describe(meaning('规则 id，如 net-fw-vendor-diversity', 'rule id, such as net-fw-vendor-diversity')),
  on: z.instanceof(Element).optional().describe(meaning('豁免所及的构件（连同其下全部）或业务流；默认：整个设施', 'the construct it holds for, with all that stands below it, or a flow; default: the whole facility')),
  reason: lineOfText.describe(meaning('为什么可以不符合该规则', 'why the rule need not be met')),
  approver: lineOfText.describe(meaning('由谁批准（角色或岗位即可，不必写个人信息）', 'who accepted it (a role or post, no personal data needed)')),
  expires: z.iso.date().describe(meaning('有效的最后一天，YYYY-MM-DD，按设施的 date 判断', 'last day it holds, YYYY-MM-DD, judged against the date of the facility')),
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
