import { Construct } from 'constructs';
import { textFile, type Model, type OutputFile } from '../model';
import { TwinStack, type TwinStackProps } from './twin-stack';

/** The root of the tree in memory. cdktf's own `App` would make a folder on the disk. */
class Root extends Construct {
  constructor() {
    super(undefined as never, '');
    this.node.setContext('cdktfVersion', '0.21.0');
  }
}

export const stackName = (model: Model): string => `${model.facility.id}-twin`;

/** Terraform configuration of the twin, `cdk.tf.json`: the same resources that `cdktf synth` writes. Touches no file. */
export function twinJson(props: TwinStackProps): string {
  const name = stackName(props.model);
  return withoutStackTraces(() => `${JSON.stringify(sorted(new TwinStack(new Root(), name, props).toTerraform()), undefined, 2)}\n`);
}

/** {@link twinJson} as a file, named as `cdktf` and `terraform -chdir` expect it. */
export function twinFiles(props: TwinStackProps): OutputFile[] {
  return [textFile(`stacks/${stackName(props.model)}/cdk.tf.json`, '数字孪生 Terraform 配置', 'terraform', twinJson(props))];
}

/**
 * cdktf notes for each part of each resource by which calls it was made, and has no switch against it;
 * for a large facility that is half of its time. Nobody sees these notes: errors keep their own traces.
 */
export function withoutStackTraces<T>(make: () => T): T {
  const capture = Error.captureStackTrace;
  Error.captureStackTrace = () => undefined;
  try {
    return make();
  } finally {
    Error.captureStackTrace = capture;
  }
}

/** Keys in order at every depth, and no `//` notes of cdktf, which name the version of the library. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== '//').sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, item]) => [key, sorted(item)]));
}
