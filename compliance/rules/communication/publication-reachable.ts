import { isPrivate, parseAddress, parsePrefix, hostPrefix, type Bilingual, type DeviceKind, type System } from '../../../model';
import type { Facts } from '../../facts';
import { unknown, weigh, type Rule } from '../../rule';
import { ofSystem } from '../../subject';
import { fill } from '../../words';

type Published = 'crl' | 'ocsp' | 'ldap';
const words: Readonly<Record<Published, Bilingual>> = {
  crl: { zh: 'CRL 地址', en: 'CRL address' }, ocsp: { zh: 'OCSP 地址', en: 'OCSP address' }, ldap: { zh: '目录地址', en: 'directory address' },
};
const schemes: Readonly<Record<Published, readonly string[]>> = { crl: ['http', 'https', 'ldap', 'ldaps'], ocsp: ['http', 'https'], ldap: ['ldap', 'ldaps'] };
const answering: Readonly<Record<Published, readonly DeviceKind[]>> = {
  crl: ['publishing-server', 'slave-directory'], ocsp: ['ocsp-server'], ldap: ['slave-directory'],
};
const usualPorts: Readonly<Record<string, number>> = { http: 80, https: 443, ldap: 389, ldaps: 636 };

const parse = (text: string) => {
  const found = /^([a-z]+):\/\/(\[[0-9a-fA-F:]+\]|[^/:?#\s]+)(?::(\d+))?(?:[/?#]\S*)?$/.exec(text);
  return found ? { scheme: found[1]!, host: found[2]!.replace(/[[\]]/g, ''), port: found[3] === undefined ? usualPorts[found[1]!] : Number(found[3]) } : undefined;
};

function fault(system: System, what: Published, text: string, open: ReadonlySet<string>): Bilingual | undefined {
  const names = { what: words[what], text, schemes: schemes[what].join('/') };
  const url = parse(text);
  if (!url || !schemes[what].includes(url.scheme)) return fill({ zh: '{what} {text} 不是 {schemes} 地址', en: 'the {what} {text} is no {schemes} URL' }, names);
  const prefix = parseAddress(url.host) === undefined ? undefined : parsePrefix(hostPrefix(url.host));
  if (prefix && isPrivate(prefix)) return fill({ zh: '{what} {text} 是内部地址，依赖方不可达', en: 'the {what} {text} is private, relying parties cannot reach it' }, names);
  if (answering[what].some((kind) => open.has(`${system.id} ${kind} ${url.port ?? ''}`))) return undefined;
  return fill({ zh: '{what} {text} 的端口 {port} 没有从公共区放行', en: 'no flow from the public zone permits port {port} of the {what} {text}' }, { ...names, port: url.port ?? '?' });
}

/** What the public zone may reach: system, kind of device and port. */
function opened(facts: Facts): ReadonlySet<string> {
  const open = new Set<string>();
  for (const flow of facts.model.flows) {
    if (!flow.from.some((end) => 'zone' in end && facts.kindOfZone(end.zone) === 'public')) continue;
    const ports = flow.services.filter((service) => service.protocol === 'tcp').flatMap((service) => service.ports).filter(({ from, to }) => to - from < 64);
    for (const end of flow.to) {
      if ('zone' in end) continue;
      const member = 'pair' in end ? facts.index.pairs.get(end.pair)?.members[0] : end.device;
      const device = facts.index.devices.get(member ?? '');
      if (!device) continue;
      for (const { from, to } of ports) for (let port = from; port <= to; port++) open.add(`${device.system ?? ''} ${device.kind} ${port}`);
    }
  }
  return open;
}

const rule: Rule = {
  id: 'publication-reachable',
  title: { zh: '写入证书的 CRL、OCSP、目录地址从外部可达', en: 'CRL, OCSP and directory addresses in certificates can be reached' },
  checks: {
    zh: '系统写明的发布地址（publication）是有效的 URL，不是内部地址，且有从公共区到相应服务器该端口的业务流。没有写明的不可评估。',
    en: 'The addresses a CA publishes (publication) are valid URLs, not private, and a flow runs from the public zone to a fitting server on that port. What is not stated is not assessable.',
  },
  why: { zh: '证书中的地址不可达，依赖方就查不到证书状态；证书格式检测会核对这些地址。', en: 'Relying parties cannot check a certificate whose addresses lead nowhere; the certificate format test compares them.' },
  mend: { zh: '改正 publication，或放行相应的业务流', en: 'correct `publication`, or permit the flow' },
  *check(facts) {
    const open = opened(facts);
    for (const system of facts.systems('ca')) {
      const { crl, ocsp, ldap } = system.publication ?? {};
      if (crl === undefined && ocsp === undefined && ldap === undefined) {
        yield unknown(ofSystem(system), { zh: '没有写明发布地址', en: 'the published addresses (publication) are not stated' });
        continue;
      }
      const faults = ([['crl', crl], ['ocsp', ocsp], ['ldap', ldap]] as const)
        .map(([what, text]) => (text === undefined ? undefined : fault(system, what, text, open))).filter((text) => text !== undefined);
      const missing = ([['crl', crl], ['ocsp', ocsp]] as const).filter(([, text]) => text === undefined)
        .map(([what]) => fill({ zh: '没有写明{what}', en: 'the {what} is not stated' }, { what: words[what] }));
      yield weigh(ofSystem(system), faults, missing);
    }
  },
};
export default rule;
