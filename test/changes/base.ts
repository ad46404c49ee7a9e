/** The facility that each edit changes in one place. */
import { RootConstruct } from 'constructs';
import { lockOf } from '../../analysis/lock';
import {
  AuditTerminal, CertificateSystem, CoreZone, Facility, Firewall, Hsm, IssuingServer, OcspServer, PublicZone, ServiceZone, Switch, products, tcp,
  type DeviceProps, type FacilityProps, type FlowProps,
} from '../../constructs';
import { modelSchema, freeze, type Model } from '../../model';
import { draftOf, type Draft } from '../wrong-designs/draft';

export interface Parts {
  readonly facility: Facility;
  readonly internet: PublicZone;
  readonly ca: CertificateSystem;
  readonly service: ServiceZone;
  readonly core: CoreZone;
  readonly ocsp: OcspServer;
  readonly issuing: IssuingServer;
}

export interface Choice {
  readonly facility?: Partial<FacilityProps>;
  readonly ca?: { readonly version?: string };
  readonly uplinks?: readonly string[];
  readonly servicePrefix?: string;
  readonly serviceId?: string;
  readonly ocspId?: string;
  readonly ocsp?: DeviceProps;
  readonly audit?: DeviceProps | false;
  readonly firewall?: string;
  readonly status?: Partial<FlowProps>;
  /** Declared last to first. */
  readonly turned?: boolean;
  /** Added at the end. */
  readonly more?: (parts: Parts) => void;
  /** What constructs do not say. */
  readonly draft?: (model: Draft) => void;
  /** Without the lock of the earlier revision: as if it were not kept. */
  readonly unlocked?: boolean;
}

export interface Edit {
  readonly before?: Choice;
  readonly after: Choice;
}

function facilityOf(choice: Choice): Facility {
  const facility = new Facility(new RootConstruct(), 'edited', { organization: '示例电子认证服务有限公司', revision: 'A', date: '2026-11-01', ...choice.facility });
  const internet = new PublicZone(facility, 'internet', { prefix: '203.0.113.0/28', uplinks: [...choice.uplinks ?? ['运营商线路A']] });
  const ca = new CertificateSystem(facility, 'ca', { raMode: 'cs', ...choice.ca });
  const service = new ServiceZone(ca, choice.serviceId ?? 'service', { prefix: choice.servicePrefix ?? '10.10.10.0/24' });
  const core = new CoreZone(ca, 'core', { prefix: '10.10.30.0/24' });
  const host = { product: products.server2U, software: [products.operatingSystem] };
  const made: { ocsp?: OcspServer; issuing?: IssuingServer } = {};
  const steps = [
    () => new Firewall(ca, 'fw-1', { name: '外联防火墙', between: [internet, service] }),
    () => new Firewall(ca, choice.firewall ?? 'fw-2', { name: '核心区防火墙', between: [service, core] }),
    () => new Switch(service, 'sw-service', { name: '服务区交换机' }),
    () => new Switch(core, 'sw-core', { name: '核心区交换机' }),
    () => (made.ocsp = new OcspServer(service, choice.ocspId ?? 'ocsp-1', { ...host, name: 'OCSP服务器-1', rack: 'B01', unit: 10, ...choice.ocsp })).attachHsm(new Hsm(ca, 'hsm-ocsp', { name: 'OCSP密码机' })),
    () => (made.issuing = new IssuingServer(core, 'issuing-1', { ...host, name: '签发服务器-1', rack: 'C01', unit: 10 })),
    () => (choice.audit === false ? undefined : new AuditTerminal(core, 'audit', { name: 'CA审计终端', subsystems: ['ca'], product: products.terminal, ...choice.audit })),
  ];
  for (const step of choice.turned ? [...steps].reverse() : steps) step();
  const [ocsp, issuing] = [made.ocsp!, made.issuing!];
  const allows: (() => void)[] = [
    () => facility.allow({ id: 'ocsp', from: internet, to: ocsp, service: tcp(80, 'HTTP'), purpose: '证书状态查询', protection: 'signed', publish: true }),
    () => facility.allow({ id: 'status', from: issuing, to: ocsp, service: tcp(7444), purpose: '证书状态数据推送', protection: 'TLCP', ...choice.status } as FlowProps),
  ];
  for (const allow of choice.turned ? [...allows].reverse() : allows) allow();
  choice.more?.({ facility, internet, ca, service, core, ocsp, issuing });
  return facility;
}

function modelOf(choice: Choice, earlier?: Model): Model {
  const model = facilityOf(choice).resolve(earlier && !choice.unlocked ? { lock: lockOf(earlier) } : {});
  if (!choice.draft) return model;
  const draft = draftOf(model);
  choice.draft(draft);
  return freeze(modelSchema.parse(draft));
}

/** Both revisions; addresses of the later one are kept from the earlier, as the lock file does. */
export function modelsOf({ before = {}, after }: Edit): readonly [Model, Model] {
  const first = modelOf(before);
  return [first, modelOf(after, first)];
}
