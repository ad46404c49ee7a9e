/** The configuration as cdktf makes it, in memory. */
import { Construct } from 'constructs';
import type { TwinProps } from './resources';
import { sorted, stackName } from './synth';
import { TwinStack } from './twin-stack';

/** The root of the tree. cdktf's own `App` would make a folder on the disk. */
class Root extends Construct {
  constructor() {
    super(undefined as never, '');
    this.node.setContext('cdktfVersion', '0');
  }
}

/** What `cdktf synth` writes for {@link TwinStack}, keys in order and without the notes of the library. */
export function cdktfJson(props: TwinProps): string {
  const configuration: unknown = withoutStackTraces(() => new TwinStack(new Root(), stackName(props.model), props).toTerraform());
  return `${JSON.stringify(sorted(JSON.parse(JSON.stringify(configuration, (key, value: unknown) => (key === '//' ? undefined : value)))), undefined, 2)}\n`;
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
