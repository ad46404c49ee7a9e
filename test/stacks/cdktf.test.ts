import { imageContexts } from '../../twin/image-contexts';
import { twinJson } from '../../stacks';
import type * as Cdktf from '../../stacks/cdktf-json';
import { exampleModel, exampleNames } from '../support';
import { rulesOf, smallFacility } from './small-facility';

/** Our stack on `cdktf`, or with `cdktf` replaced everywhere by its living fork: in our code and in the provider's bindings. */
async function stackOn(library: 'cdktf' | 'cdktn'): Promise<typeof Cdktf> {
  let loaded: typeof Cdktf | undefined;
  await jest.isolateModulesAsync(async () => {
    if (library === 'cdktn') jest.doMock('cdktf', () => jest.requireActual<object>('cdktn'));
    else jest.dontMock('cdktf');
    loaded = jest.requireActual<typeof Cdktf>('../../stacks/cdktf-json');
    const { TerraformStack } = await import('cdktf');
    expect(TerraformStack).toBe(jest.requireActual<{ TerraformStack: unknown }>(library).TerraformStack);
  });
  return loaded!;
}

describe.each(['cdktf', 'cdktn'] as const)('%s', (library) => {
  let stack: typeof Cdktf;
  beforeAll(async () => {
    stack = await stackOn(library);
  }, 60_000);

  test.each(exampleNames)('makes of %s exactly what the main job writes', (name) => {
    const model = exampleModel(name);
    const firewallFiles = model.policies.map(({ id }) => rulesOf(id));
    expect(stack.cdktfJson({ model, firewallFiles })).toBe(twinJson({ model, firewallFiles }));
  });

  test('makes what the main job writes of a facility with everything in it', () => {
    const model = smallFacility();
    const contexts = imageContexts();
    expect(stack.cdktfJson({ model, imageContexts: contexts })).toBe(twinJson({ model, imageContexts: contexts }));
  });

  test('leaves stack traces of others as they were', () => {
    const capture = Error.captureStackTrace;
    stack.cdktfJson({ model: smallFacility() });
    expect(Error.captureStackTrace).toBe(capture);
  });
});
