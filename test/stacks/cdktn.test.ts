import type * as Stacks from '../../stacks';
import { exampleModel, exampleNames } from '../support';

/** The stacks with `cdktf` replaced by its living fork, everywhere: in our code and in the provider's bindings. */
async function stacksOn(library: 'cdktf' | 'cdktn'): Promise<typeof Stacks> {
  let loaded: typeof Stacks | undefined;
  await jest.isolateModulesAsync(async () => {
    if (library === 'cdktn') jest.doMock('cdktf', () => jest.requireActual<object>('cdktn'));
    else jest.dontMock('cdktf');
    loaded = await import('../../stacks');
    const { TerraformStack } = await import('cdktf');
    expect(TerraformStack).toBe(jest.requireActual<{ TerraformStack: unknown }>(library).TerraformStack);
  });
  return loaded!;
}

let archived: typeof Stacks;
let living: typeof Stacks;
beforeAll(async () => {
  archived = await stacksOn('cdktf');
  living = await stacksOn('cdktn');
}, 60_000);

test.each(exampleNames)('cdktn, the living fork of cdktf, makes the same of %s', (name) => {
  const model = exampleModel(name);
  expect(living.twinJson({ model })).toBe(archived.twinJson({ model }));
});
