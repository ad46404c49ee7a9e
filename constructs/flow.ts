import { z } from 'zod';
import { lineOfText, meaning, protectionNames, serviceSchema } from '../model';
import { Device } from './device';
import { Element } from './element';
import { idFor } from './naming';
import { Pair } from './pair';
import { Zone } from './zone';

const end = z.custom<Device | Pair | Zone>((value) => value instanceof Device || value instanceof Pair || value instanceof Zone);
/** What a user may state: ports for TCP and UDP only, from low to high; VRRP and ICMPv6 follow by themselves. */
const statedService = serviceSchema.extend({ ports: z.array(z.strictObject({ from: z.number(), to: z.number() })).describe(meaning('目的端口，1 至 65535', 'destination ports, 1 to 65535')) }).refine((service) => {
  const ported = service.protocol === 'tcp' || service.protocol === 'udp';
  return ported ? service.ports.length > 0 && service.ports.every(({ from, to }) => Number.isInteger(from) && Number.isInteger(to) && from >= 1 && from <= to && to <= 65535)
    : service.ports.length === 0 && (service.protocol === 'icmp' || service.protocol === 'esp');
}, {
  params: {
    reason: { zh: '端口或协议不成立', en: 'its ports or protocol cannot be' },
    allowed: { zh: 'tcp、udp：端口 1 至 65535，小者在前；icmp、esp：没有端口', en: 'tcp, udp: ports 1 to 65535, the lower one first; icmp, esp: no ports' },
  },
});
const ends = z.union([end, z.array(end).min(1)]);

export const flowProps = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9.-]*$/).max(60).optional().describe(meaning('规则和表中的固定名称：小写字母、数字、点、连字符；默认：由两端和服务生成；有多个端时必须填写', 'stable name in rules and tables: lower-case letters, digits, dots, hyphens; default: made of the two ends and the service; required with several ends')),
  from: ends.describe(meaning('发起方：设备、热备组、区域，或几个', 'who starts it: a device, a pair, a zone, or several')),
  to: ends.describe(meaning('应答方', 'who answers')),
  service: z.union([statedService, z.array(statedService).min(1)]).describe(meaning('tcp(80)、udp(123)，或几个', 'tcp(80), udp(123), or several')),
  purpose: lineOfText.describe(meaning('为什么必须放行；印在每条规则旁', 'why it must be allowed; printed beside every rule')),
  protection: z.enum(protectionNames).default('none').describe(meaning('传输中如何保护', 'how it is protected on the wire')),
  window: lineOfText.optional().describe(meaning('不是一直开放时的开放时间，如 周日 02:00-04:00', 'when it is open, if not always, such as 周日 02:00-04:00')),
  publish: z.union([z.literal(true), z.string()]).optional().describe(meaning('公共区访问唯一目标所用的公网地址（true：自动分配）；由最外侧防火墙转换', 'public address under which the one target is reached from 公共区 (true: allocated); the outermost firewall translates')),
});
export type FlowProps = z.input<typeof flowProps>;

/**
 * 业务流: permits one kind of traffic. Made by `facility.allow`.
 *
 * @zh 业务流：放行一种通信；用 facility.allow 写，未写的一律丢弃并记录。
 */
export class Flow extends Element {
  static readonly schema: z.ZodObject = flowProps;
  readonly props: z.output<typeof flowProps>;
  /** Its id in the model, stated or made of its ends; set when the facility is resolved. */
  modelId: string | undefined;
  constructor(scope: Element, props: FlowProps) {
    const given = typeof props?.id === 'string' && /^[a-z]/.test(props.id) ? props.id.replace(/[^a-z0-9-]/g, '-').slice(0, 32) : 'unnamed';
    super(scope, idFor(scope, `flow-${given}`));
    this.props = this.read(flowProps, props, { from: [], to: [], service: [], purpose: '?', protection: 'none' });
  }
}
