/**
 * The Terraform configuration written straight from the resources. It is what cdktf writes from {@link TwinStack}, key for key
 * (a test compares them for every example), without loading cdktf and in a fifth of the time for a large facility.
 */
import type { TerraformMetaArguments } from 'cdktf';
import { textFile, type Model, type OutputFile } from '../model';
import { contextFiles } from './image-contexts';
import { backendPath, providerVersions, resourcesOf, variables, type Resource, type TwinProps } from './resources';

export const stackName = (model: Model): string => `${model.facility.id}-twin`;

/** Terraform configuration of the twin, `cdk.tf.json`: keys in order, and none of the notes of cdktf. Touches no file. */
export function twinJson(props: TwinProps): string {
  const { providers, networks, images, volumes, containers, trust } = resourcesOf(props);
  const byId = (resources: readonly Resource<WithProvisioners>[]) =>
    Object.fromEntries(resources.map(({ id, config: { provisioners, ...config }, on, after }) =>
      [id, attributes({ ...config, provider: on && `docker.${on}`, dependsOn: after, provisioner: provisioners?.map(({ type, ...each }) => ({ [type]: each })) })] as const).sort(byKey));
  return `${JSON.stringify({
    provider: { docker: providers.map(attributes) },
    resource: {
      docker_container: byId(containers), docker_image: byId(images), docker_network: byId(networks), docker_volume: byId(volumes),
      ...(trust ? { terraform_data: byId([trust]) } : {}),
    },
    terraform: { backend: { local: { path: backendPath } }, required_providers: { docker: { source: 'kreuzwerker/docker', version: providerVersions } } },
    variable: sorted(variables),
  }, undefined, 2)}\n`;
}

type WithProvisioners = Pick<TerraformMetaArguments, 'provisioners'>;

/** Where the configuration lies below `cdktf.out/`. */
export const twinFile = (model: Model): string => `stacks/${stackName(model)}/cdk.tf.json`;

/** Folder of the build contexts, beside the configuration. */
export const imagesFolder = (model: Model): string => `stacks/${stackName(model)}/images`;

/** {@link twinJson} as a file below `cdktf.out/`, named as `cdktf` and `terraform -chdir` expect it, and what its images are built from. */
export function twinFiles(props: TwinProps): OutputFile[] {
  return [
    textFile(twinFile(props.model), '数字孪生 Terraform 配置', 'terraform', twinJson(props)),
    ...contextFiles(props.imageContexts ?? new Map(), imagesFolder(props.model)),
  ];
}

/** Maps whose keys are data, not names of attributes. */
const maps: ReadonlySet<string> = new Set(['buildArgs', 'options', 'sysctls', 'tmpfs', 'triggers']);
/** Attributes that the bindings call otherwise than by the rule. */
const renamed: Readonly<Record<string, string>> = { buildAttribute: 'build' };

const attributeNames = new Map<string, string>();
/** `ipv4Address` is `ipv4_address` in Terraform. */
function attributeName(name: string): string {
  let known = attributeNames.get(name);
  if (known === undefined) attributeNames.set(name, known = renamed[name] ?? name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase());
  return known;
}

const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);

/** Props of the bindings under the names Terraform has for them, in order. */
function attributes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(attributes);
  if (value === null || typeof value !== 'object') return value;
  const entries: [string, unknown][] = [];
  for (const [name, item] of Object.entries(value)) if (item !== undefined) entries.push([attributeName(name), maps.has(name) ? sorted(item) : attributes(item)]);
  return Object.fromEntries(entries.sort(byKey));
}

/** Keys in order at every depth. */
export function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).sort(byKey).map(([key, item]) => [key, sorted(item)]));
}
