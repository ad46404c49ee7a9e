import type { Construct } from 'constructs';
import { z } from 'zod';
import { lineOfText, meaning } from '../model';
import { Device } from './device';
import { Element } from './element';

export const pairProps = z.strictObject({
  members: z.array(z.instanceof(Device)).min(2).describe(meaning('同一区域内同一类别的设备', 'devices of one kind in one zone')),
  mode: z.enum(['vrrp', 'replication', 'shared-load']).default('vrrp').describe(meaning('vrrp：一个虚拟地址在两台之间切换；replication：一主一备复制；shared-load：各台同时工作', 'vrrp: one virtual address moves; replication: primary and standby; shared-load: both answer')),
  name: lineOfText.optional().describe(meaning('热备组名称；默认：类别加“热备组”', 'name of the pair; default: the kind with 热备组')),
  address: z.string().optional().describe(meaning('虚拟 IPv4 地址；默认：自动分配', 'virtual IPv4 address; default: allocated')),
  address6: z.string().optional().describe(meaning('虚拟 IPv6 地址；默认：区域有 IPv6 时自动分配', 'virtual IPv6 address; default: allocated when the zone has IPv6')),
  heartbeat: z.boolean().default(true).describe(meaning('true：前两个成员之间有心跳线', 'true: a heartbeat cable of its own between the first two members')),
});
export type PairProps = z.input<typeof pairProps>;

/**
 * Devices that stand in for each other and are addressed as one.
 *
 * @zh 热备组：互为备份、对外如同一台的设备。
 */
export abstract class Pair extends Element {
  abstract readonly members: readonly Device[];
}

/**
 * 双机热备: servers that stand in for each other, reached under a virtual address.
 *
 * @zh 双机热备：互为备份的服务器，以虚拟地址访问。
 * @example
 * const [first, second] = [new IssuingServer(core, 'issuing-1'), new IssuingServer(core, 'issuing-2')];
 * const pair = new HotStandbyPair(core, 'issuing', { members: [first, second] });
 */
export class HotStandbyPair extends Pair {
  static readonly schema: z.ZodObject = pairProps;
  readonly props: z.output<typeof pairProps>;
  constructor(scope: Construct, id: string, props: PairProps) {
    super(scope, id);
    this.props = this.read(pairProps, props, { members: [], mode: 'vrrp', heartbeat: true });
  }
  override get members(): readonly Device[] {
    return this.props.members;
  }
}
