import { z } from 'zod';
import { lineOfText, meaning } from '../../model';
import type { Device } from '../device';
import { Element } from '../element';
import { lawfulId } from '../element';
import { Facility } from '../facility';
import { AuditTerminal, CardTerminal, Hsm, ManagementTerminal, RegistrationServer } from '../hosts';
import { Firewall, type NetworkCrypto, Switch, Tunnel } from '../network';
import type { Pair } from '../pair';
import { tcp, udp } from '../service';
import { PublicZone, RemoteRaZone } from '../zone';
import { Parts, allowBetween, changesProps, eventResponse, type Products } from './parts';
import type { ReferenceCa } from './reference-ca';

export const remoteRaProps = z.strictObject({
  id: z.string().describe(meaning('标识，如 branch-1', 'its id, such as branch-1')),
  name: lineOfText.describe(meaning('注册点名称，也是其设备名称的前缀', 'name of the site, prefix of its device names')),
  prefix: z.cidrv4().describe(meaning('其局域网网段，如 10.30.1.0/24', 'its LAN, such as 10.30.1.0/24')),
  public: z.cidrv4().describe(meaning('其自有互联网接入的网段，如 198.51.100.8/29', 'its own Internet access, such as 198.51.100.8/29')),
  gateway: z.ipv4().optional().describe(meaning('其互联网接入的运营商网关；默认：网段的首个地址', 'the carrier\u2019s gateway of its Internet access; default: the first address of the prefix')),
  uplinks: z.array(lineOfText).min(1).optional().describe(meaning('其互联网接入的线路；默认：一条，以注册点命名', 'the physical lines of its Internet access; default: one, named after the site')),
  ...changesProps,
});
export type RemoteRaProps = z.input<typeof remoteRaProps>;

/** What a remote site takes over from its CA. */
interface OfItsCa {
  readonly products: Products;
  readonly ports: { readonly issuing: number; readonly registration: number; readonly antivirus: number };
  /** Public address of the CA's 网络密码机; default: allocated. */
  readonly published: string | undefined;
}

/**
 * 远程注册点 (GM/T 0037-2014 annex B.3): own firewall, switch, registration server with HSM, terminals;
 * its firewall ends a tunnel to the CA's 网络密码机. Made by `remoteRas` of `ReferenceCa`. Its parts (`fw`, `sw`, `ra`, `hsm`,
 * `admin`, `audit`, `card`) can be overridden by id, left out, looked up and taken further.
 *
 * @zh 远程注册点：有自己的防火墙、交换机、注册服务器、密码机和终端，经加密通道接入 CA；由 ReferenceCa 的 remoteRas 建立，每个部件可覆盖、去掉、查找。
 * @example
 * const ca = new ReferenceCa(facility, 'ca', {
 *   raMode: 'cs',
 *   remoteRas: [{
 *     id: 'branch-1', name: '东区', prefix: '10.30.1.0/24', public: '198.51.100.0/29', uplinks: ['电信专线', '联通专线'],
 *     override: { ra: { address: '10.30.1.20' } },
 *   }],
 * });
 * const server = ca.remoteRa('branch-1').part('ra');
 */
export class RemoteRa extends Element {
  static readonly schema: z.ZodObject = remoteRaProps;
  readonly label: string;
  readonly zone: RemoteRaZone;
  private readonly parts: Parts;

  constructor(ca: ReferenceCa, private readonly props: z.output<typeof remoteRaProps>, taken: OfItsCa) {
    super(ca, props.id);
    this.label = props.name;
    this.parts = new Parts(this, { products: taken.products, override: props.override as ConstructorParameters<typeof Parts>[1]['override'], without: props.without, redundant: false });
    const edge = new PublicZone(this, 'internet', { prefix: props.public, ...(props.gateway === undefined ? {} : { gateway: props.gateway }), name: `互联网（${props.name}）`, uplinks: props.uplinks ?? [`${props.name}接入线路`] });
    this.zone = new RemoteRaZone(this, 'lan', { prefix: props.prefix, name: props.name });
    const firewall = this.network(edge);
    this.hosts();
    // What is left out ends no tunnel and no flow.
    if (firewall) new Tunnel(this, 'tunnel', { between: [firewall, ca.vpn as NetworkCrypto], underlay: [edge, ca.service], name: `${props.name}加密通道`, publish: taken.published ?? true });
    this.flows(ca, taken);
    this.parts.finish();
  }

  /**
   * A part by its id, such as `ra` or `fw`. Throws when the pattern has none of that id.
   *
   * @zh 按 id 取部件，如 `ra`、`fw`；没有该 id 时抛出错误。
   */
  part(id: string): Device | Pair {
    return this.parts.get(id);
  }

  /**
   * Ids that `override` and `without` take, with what was made of each: nothing where it was left out.
   *
   * @zh `override`、`without` 可用的 id，以及各自建成的部件；去掉的没有部件。
   */
  get offers(): ReadonlyMap<string, Device | Pair | undefined> {
    return this.parts.offers;
  }

  private network(edge: PublicZone): Firewall | undefined {
    const { parts } = this;
    const firewall = parts.make('fw', { product: parts.products.firewall, settings: { eventResponse } }, (props) => new Firewall(this, 'fw', { ...props, between: [edge, this.zone] }));
    parts.make('sw', { product: parts.products.switch1U }, (props) => new Switch(this.zone, 'sw', props));
    return firewall;
  }

  private hosts(): void {
    const { parts, zone } = this;
    const { products } = parts;
    const terminal = { product: products.terminal, software: [products.operatingSystem, products.antivirus] };
    const server = parts.make('ra', { product: products.server2U, software: [products.operatingSystem, products.antivirus, products.raSoftware, products.database] }, (props) => new RegistrationServer(zone, 'ra', props));
    const hsm = parts.make('hsm', { product: products.hsm }, (props) => (server ? new Hsm(this, 'hsm', props) : undefined));
    if (hsm) server?.attachHsm(hsm);
    parts.make('admin', { ...terminal, subsystems: ['ra'] }, (props) => new ManagementTerminal(zone, 'admin', props));
    parts.make('audit', { ...terminal, subsystems: ['ra'] }, (props) => new AuditTerminal(zone, 'audit', props));
    parts.make('card', terminal, (props) => new CardTerminal(zone, 'card', props));
  }

  private flows(ca: ReferenceCa, { ports }: OfItsCa): void {
    const { parts, label } = this;
    const find = (...ids: string[]) => ids.map((id) => parts.find(id));
    const allow = (name: string, flow: Omit<Parameters<typeof allowBetween>[1], 'id'>) => allowBetween(Facility.of(this), { ...flow, id: `${lawfulId(ca.node.id)}-${lawfulId(this.props.id)}-${name}` });
    const hosts = find('ra', 'admin', 'audit', 'card');
    allow('issuing', { from: find('ra'), to: [ca.issuing], service: tcp(ports.issuing, '签发服务'), purpose: `${label}证书申请及应答`, protection: 'GM/T 0014' });
    allow('log', { from: [...hosts, ...find('fw')], to: [ca.log], service: tcp(6514), purpose: `${label}审计日志集中收集`, protection: 'TLS' });
    allow('time', { from: [...hosts, ...find('fw')], to: [ca.log], service: udp(123), purpose: `${label}时间同步` });
    allow('antivirus', { from: hosts, to: [ca.antivirus], service: tcp(ports.antivirus, '防病毒'), purpose: `${label}病毒库分发和报警上报`, protection: 'TLS' });
    allow('terminals', { from: find('admin', 'audit', 'card'), to: find('ra'), service: tcp(ports.registration, '注册服务'), purpose: `${label}管理、审计、制证`, protection: 'TLCP' });
  }
}
