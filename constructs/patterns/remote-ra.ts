import { z } from 'zod';
import { lineOfText } from '../../model';
import { Element } from '../element';
import { Facility } from '../facility';
import { AuditTerminal, CardTerminal, Hsm, ManagementTerminal, RegistrationServer } from '../hosts';
import { Firewall, Switch, Tunnel } from '../network';
import { tcp, udp } from '../service';
import { PublicZone, RemoteRaZone } from '../zone';
import { allowBetween, type Products } from './parts';
import type { ReferenceCa } from './reference-ca';

export const remoteRaProps = z.strictObject({
  id: z.string().describe('such as branch-1'),
  name: lineOfText.describe('name of the site, prefix of its device names'),
  prefix: z.cidrv4().describe('its LAN, such as 10.30.1.0/24'),
  public: z.cidrv4().describe('its own Internet access, such as 198.51.100.8/29'),
});
export type RemoteRaProps = z.input<typeof remoteRaProps>;

/**
 * 远程注册点 (GM/T 0037-2014 annex B.3): own firewall, switch, registration server with HSM, terminals;
 * its firewall ends a tunnel to the CA's 网络密码机. Made by `remoteRas` of `ReferenceCa`.
 */
export class RemoteRa extends Element {
  static readonly schema: z.ZodObject = remoteRaProps;
  readonly label: string;
  readonly zone: RemoteRaZone;
  readonly server: RegistrationServer;
  constructor(ca: ReferenceCa, props: z.output<typeof remoteRaProps>, products: Products, ports: { issuing: number; registration: number; antivirus: number }, published: string | undefined) {
    super(ca, props.id);
    this.label = props.name;
    const edge = new PublicZone(this, 'internet', { prefix: props.public, name: `互联网（${props.name}）`, uplinks: [`${props.name}接入线路`] });
    this.zone = new RemoteRaZone(this, 'lan', { prefix: props.prefix, name: props.name });
    const host = { product: products.server2U, software: [products.operatingSystem, products.antivirus, products.raSoftware, products.database] };
    const terminal = { product: products.terminal, software: [products.operatingSystem, products.antivirus] };
    const firewall = new Firewall(this, 'fw', { between: [edge, this.zone], product: products.firewall, settings: { eventResponse: '按应急预案处置' } });
    new Switch(this.zone, 'sw', { product: products.switch1U });
    this.server = new RegistrationServer(this.zone, 'ra', host);
    this.server.attachHsm(new Hsm(this, 'hsm', { product: products.hsm }));
    const admin = new ManagementTerminal(this.zone, 'admin', { ...terminal, subsystems: ['ra'] });
    const audit = new AuditTerminal(this.zone, 'audit', { ...terminal, subsystems: ['ra'] });
    const card = new CardTerminal(this.zone, 'card', terminal);
    const gateway = ca.vpn!;
    new Tunnel(this, 'tunnel', { between: [firewall, gateway], underlay: [edge, ca.service], name: `${props.name}加密通道`, publish: published ?? true });
    const facility = Facility.of(this);
    const id = (name: string) => `${ca.node.id}-${props.id}-${name}`;
    allowBetween(facility, { id: id('issuing'), from: [this.server], to: [ca.issuing], service: tcp(ports.issuing, '签发服务'), purpose: `${props.name}证书申请及应答`, protection: 'GM/T 0014' });
    const hosts = [this.server, admin, audit, card];
    allowBetween(facility, { id: id('log'), from: [...hosts, firewall], to: [ca.log], service: tcp(6514), purpose: `${props.name}审计日志集中收集`, protection: 'TLS' });
    allowBetween(facility, { id: id('time'), from: [...hosts, firewall], to: [ca.log], service: udp(123), purpose: `${props.name}时间同步` });
    allowBetween(facility, { id: id('antivirus'), from: hosts, to: [ca.antivirus], service: tcp(ports.antivirus, '防病毒'), purpose: `${props.name}病毒库分发和告警上报`, protection: 'TLS' });
    allowBetween(facility, { id: id('terminals'), from: [admin, audit, card], to: [this.server], service: tcp(ports.registration, '注册服务'), purpose: `${props.name}管理、审计、制证`, protection: 'TLCP' });
  }
}
