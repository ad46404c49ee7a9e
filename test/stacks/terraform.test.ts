/**
 * The real `terraform validate` with the real provider. Needs a mirror of providers that holds kreuzwerker/docker:
 * JIFANG_PROVIDER_MIRROR=<folder> npx jest test/stacks/terraform
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { twinJson } from '../../stacks';
import { exampleModel, exampleNames } from '../support';
import { rulesOf } from './small-facility';

// Left out without a mirror: there is no registry where tests run, and the live twin's tests apply the same configuration.
const mirror = process.env['JIFANG_PROVIDER_MIRROR'];
const binary = process.env['TERRAFORM_BINARY_NAME'] ?? 'terraform';

(mirror === undefined ? describe.skip : describe)('terraform validate (runs when JIFANG_PROVIDER_MIRROR names a mirror of providers)', () => {
  test.each(exampleNames)('accepts the twin of %s', (name) => {
    const folder = mkdtempSync(join(tmpdir(), 'jifang-twin-'));
    try {
      const model = exampleModel(name);
      writeFileSync(join(folder, 'cdk.tf.json'), twinJson({ model, firewallFiles: model.policies.map(({ id }) => rulesOf(id)) }));
      const run = (...args: string[]) => execFileSync(binary, args, { cwd: folder, encoding: 'utf8', env: { ...process.env, CHECKPOINT_DISABLE: '1', TF_IN_AUTOMATION: '1' } });
      run('init', '-no-color', `-plugin-dir=${mirror}`);
      expect(JSON.parse(run('validate', '-json'))).toMatchObject({ valid: true, error_count: 0, warning_count: 0 });
    } finally {
      rmSync(folder, { recursive: true });
    }
  }, 120_000);
});
