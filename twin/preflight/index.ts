/** Everything that is looked at before a twin is brought up on an engine. */
import { parsePrefix, type Bilingual, type Prefix } from '../../model';
import type { TwinPlan } from '../../stacks';
import { imageExists } from '../build-images';
import { flyCanary } from './canary';
import { checkIds, ok, skipped, wrong, type Check, type CheckId } from './check';
import { engineFacts, hostFacts, networkFacts, terraformFacts, type NetworkFacts } from './facts';
import { firewallImage } from './firewall-image';
import type { HostFacts } from './host-text';
import { judgeBridge, judgeCanary, judgeDisk, judgeEngine, judgeMemory, judgeRoutes, judgeSubnets, judgeTerraform } from './judge';

export { checkIds, type Check, type CheckId } from './check';

export interface PreflightOptions {
  /** Debian that the images are built on. */
  readonly baseImage: string;
  /** Without packets: looks only, and makes nothing on the engine but one short-lived container. @default true */
  readonly canary?: boolean;
  /** Called before whatever takes time. */
  readonly progress?: (text: Bilingual) => void;
}

/** All checks in the order of {@link checkIds}; those that need what is missing are skipped. Leaves nothing on the engine but images. */
export async function preflight(plan: TwinPlan, { baseImage, canary = true, progress = () => undefined }: PreflightOptions): Promise<Check[]> {
  progress({ zh: '查看引擎与 Terraform …', en: 'engine and Terraform …' });
  const [engine, terraform] = await Promise.all([engineFacts(), terraformFacts()]);
  const checks: Check[] = [judgeEngine(engine), ...judgeTerraform(terraform)];
  if (checks[0]!.state !== 'error') {
    const networks = await networkFacts();
    checks.push(judgeSubnets(plan, networks), ...await checksByContainer(plan, networks, baseImage, canary, progress));
  }
  const known = new Map(checks.map((check) => [check.id, check] as const));
  return checkIds.map((id) => known.get(id) ?? skipped(id, ...notLooked(id, checks, canary)));
}

/** What needs a container: facts of the host, then the canary. */
async function checksByContainer(plan: TwinPlan, networks: readonly NetworkFacts[], baseImage: string, canary: boolean, progress: (text: Bilingual) => void): Promise<Check[]> {
  if (!await imageExists(baseImage)) {
    return [wrong('base-image', 'error', { zh: `引擎上没有基础镜像 ${baseImage}`, en: `the engine has no base image ${baseImage}` },
      { zh: '运行 npm run twin:setup，或用 --base-image 指定自己的 Debian 13 镜像', en: 'run npm run twin:setup, or name your own Debian 13 image by --base-image' })];
  }
  const checks: Check[] = [ok('base-image', `基础镜像 ${baseImage}`, `base image ${baseImage}`)];
  const host = await hostFacts(baseImage);
  if ('reason' in host) {
    return [...checks, wrong('bridge-netfilter', 'error', { zh: `引擎不能启动容器：${host.reason}`, en: `the engine cannot start a container: ${host.reason}` },
      { zh: '检查引擎日志；容器平台内的引擎往往缺少权限', en: 'see the log of the engine; inside a container platform an engine often lacks the rights' })];
  }
  const own = new Set(plan.networks.map(({ name }) => name));
  const running = networks.some(({ name }) => own.has(name));
  checks.push(judgeBridge(host), judgeRoutes(plan, host), judgeMemory(plan, host, running), judgeDisk(host, running));
  return canary ? [...checks, ...await canaryChecks(plan, networks, host, baseImage, progress)] : checks;
}

async function canaryChecks(plan: TwinPlan, networks: readonly NetworkFacts[], host: HostFacts, baseImage: string, progress: (text: Bilingual) => void): Promise<Check[]> {
  const built = await firewallImage(baseImage, () => { progress({ zh: '构建防火墙镜像（约 1 分钟）…', en: 'building the firewall image (about a minute) …' }); });
  if ('reason' in built) {
    return [wrong('firewall-image', 'error', { zh: `防火墙镜像构建失败：${built.reason}`, en: `the firewall image could not be built: ${built.reason}` },
      { zh: '容器内须能访问 Debian 软件源；离线环境用 jifang bundle 带来的镜像', en: 'containers must reach Debian’s packages; where there is no network, bring the images by jifang bundle' })];
  }
  progress({ zh: '放出金丝雀：一个防火墙、两个网络区域 …', en: 'the canary flies: one firewall, two zones …' });
  const texts = [...plan.networks.flatMap(({ subnets }) => subnets.map(({ subnet }) => subnet)), ...networks.flatMap(({ subnets }) => subnets)];
  const taken = [...texts.flatMap((text): Prefix[] => [parsePrefix(text) ?? []].flat()), ...host.routes.map(({ prefix }) => prefix)];
  const image = ok('firewall-image', `防火墙镜像 ${built.image}`, `firewall image ${built.image}`);
  try {
    return [image, ...judgeCanary(await flyCanary(built.image, taken))];
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [image, wrong('canary-allowed', 'error', { zh: `金丝雀没能放出：${reason}`, en: `the canary could not fly: ${reason}` },
      { zh: '引擎不能按孪生的方式建网络或容器；见上述原因与引擎日志', en: 'the engine cannot make networks or containers as the twin needs them; see the reason above and the log of the engine' })];
  }
}

function notLooked(id: CheckId, checks: readonly Check[], canary: boolean): [string, string] {
  if (!canary && (id === 'firewall-image' || id === 'kernel-features' || id.startsWith('canary-'))) return ['按要求未放金丝雀', 'no canary, as asked'];
  const before = checks.find(({ state }) => state === 'error');
  return [`未检查：先解决 ${before?.id ?? ''}`, `not looked at: first mend ${before?.id ?? ''}`];
}
