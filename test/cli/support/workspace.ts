/** A folder as a user has it: facilities of their own beside the vocabulary. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { packageFolder } from './run';

export class Workspace {
  readonly folder = mkdtempSync(join(tmpdir(), 'jifang-cli-'));

  constructor() {
    for (const shared of ['constructs', 'catalogue', 'node_modules', 'package.json']) symlinkSync(join(packageFolder, shared), join(this.folder, shared));
  }

  path(...parts: readonly string[]): string {
    return join(this.folder, ...parts);
  }

  write(path: string, text: string): this {
    mkdirSync(dirname(this.path(path)), { recursive: true });
    writeFileSync(this.path(path), text);
    return this;
  }

  read(...parts: readonly string[]): string {
    return readFileSync(this.path(...parts), 'utf8');
  }

  /** Every file below a folder, by path, with its bytes as hex digits would be too long to compare: as latin1 text. */
  tree(...parts: readonly string[]): Record<string, string> {
    const below = this.path(...parts);
    const paths = readdirSync(below, { recursive: true, encoding: 'utf8' }).filter((path) => statSync(join(below, path)).isFile()).sort();
    return Object.fromEntries(paths.map((path) => [path, readFileSync(join(below, path), 'latin1')]));
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** A small facility; `more` goes before its end. */
export const smallFacility = (id: string, more = ''): string => `import type { Construct } from 'constructs';
import { CertificateSystem, CoreZone, Facility, Firewall, IssuingServer, OcspServer, ServiceZone, tcp } from '../../constructs';

export default function small(scope: Construct): Facility {
  const facility = new Facility(scope, '${id}', { organization: '示例电子认证服务有限公司' });
  const ca = new CertificateSystem(facility, 'ca', { name: '证书认证系统', raMode: 'cs' });
  const service = new ServiceZone(ca, 'service', { prefix: '10.10.10.0/24' });
  const core = new CoreZone(ca, 'core', { prefix: '10.10.30.0/24' });
  const ocsp = new OcspServer(service, 'ocsp-1');
  const issuing = new IssuingServer(core, 'issuing-1');
  new Firewall(ca, 'fw-2', { between: [service, core] });
  facility.allow({ from: issuing, to: ocsp, service: tcp(8443), purpose: '状态数据推送' });
${more}  return facility;
}
`;
