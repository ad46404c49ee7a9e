/**
 * The Terraform configuration written straight from the resources. It is what cdktf writes from {@link TwinStack}, key for key
 * (a test compares them for every example), without loading cdktf and in a fifth of the time for a large facility.
 */
import { textFile, type Model, type OutputFile } from '../model';
import { backendPath, providerVersions, resourcesOf, type TwinProps } from './resources';

export const stackName = (model: Model): string => `${model.facility.id}-twin`;

/** Terraform configuration of the twin, `cdk.tf.json`: keys in order, and none of the notes of cdktf. Touches no file. */
export function twinJson(props: TwinProps): string {
  const { networks, images, containers } = resourcesOf(props);
  const byId = (resources: readonly { readonly id: string; readonly config: object }[]) =>
    Object.fromEntries(resources.map(({ id, config }) => [id, attributes(config)]));
  return `${JSON.stringify(sorted({
    provider: { docker: [{}] },
    resource: { docker_container: byId(containers), docker_image: byId(images), docker_network: byId(networks) },
    terraform: { backend: { local: { path: backendPath } }, required_providers: { docker: { source: 'kreuzwerker/docker', version: providerVersions } } },
  }), undefined, 2)}\n`;
}

/** {@link twinJson} as a file, below `cdktf.out/`, named as `cdktf` and `terraform -chdir` expect it. */
export function twinFiles(props: TwinProps): OutputFile[] {
  return [textFile(`stacks/${stackName(props.model)}/cdk.tf.json`, '数字孪生 Terraform 配置', 'terraform', twinJson(props))];
}

/** Maps whose keys are data, not names of attributes. */
const maps: ReadonlySet<string> = new Set(['options', 'sysctls']);
/** Attributes that the bindings call otherwise than by the rule. */
const renamed: Readonly<Record<string, string>> = { buildAttribute: 'build' };

/** Props of the bindings under the names Terraform has for them. */
function attributes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(attributes);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)
    .map(([name, item]) => [renamed[name] ?? name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase(), maps.has(name) ? item : attributes(item)]));
}

/** Keys in order at every depth. */
export function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, item]) => [key, sorted(item)]));
}
