import type { Construct, IConstruct } from 'constructs';
import { z } from 'zod';
import { lineOfText, meaning, revisionSchema, type Bilingual, type Model, type Source } from '../model';
import { space4 } from './address-space';
import { Element, enclosing } from './element';
import { Flow, type FlowProps } from './flow';
import { resolveFacility, type ResolveOptions } from './resolve';
import { Waiver, type WaiverProps } from './waiver';
import { PublicZone } from './zone';

const organization = z.strictObject({
  name: lineOfText.describe(meaning('申请单位名称，照营业执照', 'name of the applicant, as in the business licence')),
  english: lineOfText.optional().describe(meaning('英文名称', 'English name')),
  address: lineOfText.optional().describe(meaning('注册地址', 'registered address')),
});

export const facilityProps = z.strictObject({
  name: lineOfText.optional().describe(meaning('设施名称；默认：电子认证服务设施', 'name of the facility; default: 电子认证服务设施')),
  organization: z.union([lineOfText, organization]).describe(meaning('申请单位：名称，或名称、英文名称、地址', 'the applicant: its name, or name, english, address')),
  revision: lineOfText.optional().describe(meaning('设计的版次，印在每张图的标题栏；默认：`revisions` 的最后一版，或 A', 'revision of the design, printed in every title block; default: the last of `revisions`, or A')),
  date: z.iso.date().optional().describe(meaning('本版日期，YYYY-MM-DD；默认：照 `revisions`；证书是否有效按它判断（从不按系统时钟）', 'date of the revision, YYYY-MM-DD; default: as `revisions` has it; validity of certificates is judged on it (never on the clock)')),
  revisions: z.array(revisionSchema).default([]).describe(meaning('修订记录：每版的日期、设计、原因、审核、批准；首版在前', 'register of revisions: each with its date, author, reason, and who checked and approved it; the first one first')),
  site: lineOfText.optional().describe(meaning('机房地址', 'address of the machine room')),
  pointToPoint: space4(30, '172.31.0.0/16').default('172.31.0.0/16').describe(meaning('点对点链路（密码机、入侵检测管理端、心跳、加密通道）的 IPv4 地址池，每条一个 /30', 'IPv4 pool of point-to-point links (HSM, IDS console, heartbeat, tunnel), one /30 each')),
  vendorsPerPath: z.int().min(1).optional().describe(meaning('项目策略：公共区到核心区之间防火墙厂商的最少家数；默认：没有此策略', 'project policy: least number of firewall vendors between 公共区 and 核心区; default: no such policy')),
}).superRefine(({ revision, date, revisions }, context) => {
  const fault = (path: (string | number)[], reason: Bilingual, allowed: Bilingual): void => context.addIssue({ code: 'custom', path, params: { reason, allowed } });
  for (const [i, entry] of revisions.entries()) {
    const before = revisions[i - 1];
    if (revisions.findIndex((other) => other.revision === entry.revision) < i) fault(['revisions', i, 'revision'], { zh: '此版次已登记', en: 'this revision is in the register already' }, { zh: '每个版次登记一次', en: 'each revision once' });
    if (before && before.date > entry.date) fault(['revisions', i, 'date'], { zh: `早于上一版次的日期 ${before.date}`, en: `it is before the date of the revision before, ${before.date}` }, { zh: '修订记录按日期先后登记', en: 'the register runs forward in time' });
  }
  if (revisions.length === 0) return;
  const known = revisions.find((entry) => entry.revision === (revision ?? revisions.at(-1)?.revision));
  if (!known) fault(['revision'], { zh: '不在修订记录（revisions）中', en: 'it is not in the register (`revisions`)' }, { zh: revisions.map((entry) => entry.revision).join('、'), en: revisions.map((entry) => entry.revision).join(', ') });
  else if (date !== undefined && date !== known.date) fault(['date'], { zh: `与修订记录中版次 ${known.revision} 的日期不同`, en: `the register has another date for revision ${known.revision}` }, { zh: known.date, en: known.date });
});
export type FacilityProps = z.input<typeof facilityProps>;

/**
 * 电子认证服务设施: everything one applicant runs in one place. Root of a design.
 *
 * @zh 电子认证服务设施：一个申请单位在一处运行的全部内容，设计的根。
 * @example
 * const facility = new Facility(scope, 'my-ca', {
 *   organization: '示例电子认证服务有限公司',
 *   revisions: [{ revision: 'A', date: '2026-11-01', author: '张三', checkedBy: '李四', approvedBy: '王五', reason: '首次编制' }],
 * });
 */
export class Facility extends Element {
  static readonly schema: z.ZodObject = facilityProps;
  readonly props: z.output<typeof facilityProps>;
  private outside?: PublicZone;

  constructor(scope: Construct, id: string, props: FacilityProps) {
    super(scope, id);
    this.props = this.read(facilityProps, props, { organization: '?' });
  }

  /**
   * The facility a construct belongs to. Throws when it stands in none.
   *
   * @zh 构件所属的设施；不在任何设施中时抛出错误。
   */
  static of(element: IConstruct): Facility {
    const found = element instanceof Facility ? element : enclosing(element, (candidate): candidate is Facility => candidate instanceof Facility);
    if (!found) throw new Error(`${element.node.path} stands in no Facility: create it inside one`);
    return found;
  }

  /**
   * 公共区: the Internet. Made on first use; create a `PublicZone` of your own for its prefix and lines.
   *
   * @zh 公共区（互联网），首次使用时建立；要写网段和线路，请自建 `PublicZone`。
   */
  get internet(): PublicZone {
    return this.ownInternet() ?? (this.outside = new PublicZone(this, 'internet', {}));
  }

  /**
   * 公共区 if the design has one already.
   *
   * @zh 设计已有公共区时即为它。
   */
  ownInternet(): PublicZone | undefined {
    return (this.outside ??= this.node.children.find((child): child is PublicZone => child instanceof PublicZone && child.kind === 'public'));
  }

  /**
   * Permits a flow. The only way to let traffic pass: everything else is dropped and logged.
   *
   * @zh 放行一条业务流。这是放行通信的唯一方法：其余一律丢弃并记录。
   * @example
   * facility.allow({ from: ca.internet, to: ocsp, service: tcp(80), purpose: '证书状态查询' });
   */
  allow(props: FlowProps): Flow {
    return new Flow(this, props);
  }

  /**
   * Accepts that a rule is not met, for a reason, by somebody, until a day. A waiver of an unknown rule, one past its day and one that waives nothing are findings themselves.
   *
   * @zh 豁免：说明理由、批准人和期限后接受一条规则不符合。规则不存在、已过期、没有对应的不符合项，都会被查出。
   */
  waive(props: WaiverProps): Waiver {
    return new Waiver(this, props);
  }

  /**
   * The model: everything derived, frozen.
   *
   * @zh 得到模型：一切已导出，不可再改。设计有错时抛出 DesignErrors，一次给出全部错误。
   * @throws DesignErrors with every fault of the design at once
   */
  resolve(options: ResolveOptions = {}): Model {
    return resolveFacility(this, options);
  }

  /**
   * Where the construct at a path (as the model prints it) was written; of a flow `flows/<id>`, once the facility is resolved.
   *
   * @zh 某路径（模型所印的）的构件写在设计文件哪里；业务流为 `flows/<id>`，须先 `resolve`。
   */
  sourceOf(path: string): Source | undefined {
    if (path.startsWith('flows/')) return this.flowsById.get(path.slice('flows/'.length))?.source;
    const found = path.split('/').filter(Boolean).reduce<IConstruct | undefined>((at, id) => at?.node.tryFindChild(id), this);
    return found instanceof Element ? found.source : undefined;
  }

  private flows?: ReadonlyMap<string, Flow>;
  private get flowsById(): ReadonlyMap<string, Flow> {
    if (this.flows) return this.flows;
    const found = new Map(this.node.findAll().flatMap((element) => (element instanceof Flow && element.modelId !== undefined ? [[element.modelId, element] as const] : [])));
    if (found.size > 0) this.flows = found;
    return found;
  }
}
