import { z } from 'zod';
import { lineOfText, protectionNames, serviceSchema } from '../model';
import { Device } from './device';
import { Element } from './element';
import { idFor } from './naming';
import { Pair } from './pair';
import { Zone } from './zone';

const end = z.custom<Device | Pair | Zone>((value) => value instanceof Device || value instanceof Pair || value instanceof Zone);
/** What a user may state: ports for TCP and UDP only, from low to high; VRRP and ICMPv6 follow by themselves. */
const statedService = serviceSchema.extend({ ports: z.array(z.strictObject({ from: z.number(), to: z.number() })).describe('destination ports, 1 to 65535') }).refine((service) => {
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
  id: z.string().regex(/^[a-z0-9][a-z0-9.-]*$/).max(60).optional().describe('stable name in rules and tables: lower-case letters, digits, dots, hyphens; default: made of the two ends and the service; required with several ends'),
  from: ends.describe('who starts it: a device, a pair, a zone, or several'),
  to: ends.describe('who answers'),
  service: z.union([statedService, z.array(statedService).min(1)]).describe('tcp(80), udp(123), or several'),
  purpose: lineOfText.describe('why it must be allowed; printed beside every rule'),
  protection: z.enum(protectionNames).default('none').describe('how it is protected on the wire'),
  window: lineOfText.optional().describe('when it is open, if not always, such as 周日 02:00-04:00'),
  publish: z.union([z.literal(true), z.string()]).optional().describe('public address under which the one target is reached from 公共区 (true: allocated); the outermost firewall translates'),
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
