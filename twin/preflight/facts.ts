/** What an engine, its host and Terraform say of themselves. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { providerVersions } from '../../stacks/resources';
import { docker, dockerText, run } from '../engine';
import { terraformEnvironment, terraformProgram } from '../terraform';
import { hostScript, readHost, type HostFacts } from './host-text';

export interface EngineFacts {
  readonly version: string;
  readonly api: string;
  /** `Debian GNU/Linux 13 (trixie)`, `Docker Desktop` */
  readonly system: string;
  /** `linux` or `windows`. */
  readonly type: string;
  readonly rootless: boolean;
}

export interface NetworkFacts {
  readonly name: string;
  readonly subnets: readonly string[];
}

export interface TerraformFacts {
  readonly program: string;
  /** First line of `version`; undefined when the program is not there. */
  readonly version?: string;
  /** Version of the docker provider that `init` finds, or why it finds none. */
  readonly provider?: { readonly version: string } | { readonly reason: string };
}

/** @returns in words why no engine answers, or what it is */
export async function engineFacts(): Promise<EngineFacts | { readonly reason: string }> {
  const { code, stdout, stderr } = await docker(['version', '--format', '{{json .Server}}'], { timeout: 15_000 });
  if (code !== 0) return { reason: stderr.trim() || 'no answer' };
  const { Version, ApiVersion, Os } = JSON.parse(stdout) as { Version: string; ApiVersion: string; Os: string };
  const info = JSON.parse(await dockerText(['info', '--format', '{{json .}}'])) as { OperatingSystem?: string; SecurityOptions?: string[] };
  return { version: Version, api: ApiVersion, system: info.OperatingSystem ?? '', type: Os, rootless: (info.SecurityOptions ?? []).some((option) => option.includes('rootless')) };
}

export async function networkFacts(): Promise<NetworkFacts[]> {
  const ids = (await dockerText(['network', 'ls', '--quiet'])).split('\n').filter((id) => id !== '');
  // A network may go while we look: then the rest is told all the same.
  const { stdout } = await docker(['network', 'inspect', ...ids]);
  const networks = JSON.parse(stdout) as { Name: string; IPAM?: { Config?: { Subnet?: string }[] | null } }[];
  return networks.map(({ Name, IPAM }) => ({ name: Name, subnets: (IPAM?.Config ?? []).flatMap(({ Subnet }) => Subnet ?? []) }));
}


/** @param image any Debian that the engine has */
export async function hostFacts(image: string): Promise<HostFacts | { readonly reason: string }> {
  const { code, stdout, stderr } = await docker(['run', '--rm', '--network', 'host', '--entrypoint', 'sh', '--label', 'jifang.preflight=host', image, '-c', hostScript], { timeout: 60_000 });
  return code === 0 ? readHost(stdout) : { reason: stderr.trim() };
}

/** Lets Terraform look for the provider as it would for the twin, in a folder that goes again. */
export async function terraformFacts(): Promise<TerraformFacts> {
  const program = terraformProgram();
  const env = terraformEnvironment();
  const asked = await run(program, ['version'], { env, timeout: 30_000 });
  if (asked.code !== 0) return { program };
  const folder = mkdtempSync(join(tmpdir(), 'jifang-provider-'));
  try {
    writeFileSync(join(folder, 'main.tf.json'), JSON.stringify({ terraform: { required_providers: { docker: { source: 'kreuzwerker/docker', version: providerVersions } } } }));
    const { code, stdout, stderr } = await run(program, [`-chdir=${folder}`, 'init', '-input=false', '-no-color', '-backend=false'], { env, timeout: 90_000 });
    const version = /kreuzwerker\/docker v(\d[^\s.]*(?:\.[^\s.]+)*)/.exec(stdout)?.[1]?.replace(/\.+$/, '');
    const reason = stderr.split('\n').map((line) => line.replace(/^[│╷╵\s]+/, '')).filter((line) => line !== '').slice(0, 4).join(' ');
    return { program, version: asked.stdout.split('\n')[0]!.trim(), provider: code === 0 && version !== undefined ? { version } : { reason: reason || 'terraform init gave no answer' } };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
