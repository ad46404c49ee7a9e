/** Every wrong design gets exactly its errors, in both languages. UPDATE_GOLDEN=1 rewrites the expectations: read the diff. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RootConstruct, type Construct } from 'constructs';
import type { Facility } from '../../constructs';
import { DesignErrors, explain, messages, type Issue } from '../../model';

const folder = join(__dirname, 'errors');
const names = readdirSync(folder).filter((file) => file.endsWith('.ts')).map((file) => file.slice(0, -3));

async function issuesOf(name: string): Promise<readonly Issue[]> {
  const { default: design } = await import(join(folder, name)) as { default: (scope: Construct) => Facility };
  try {
    design(new RootConstruct()).resolve();
  } catch (error) {
    if (error instanceof DesignErrors) return error.issues;
    throw error;
  }
  return [];
}

/** Lines are shown by the command, which reads the file as written; here only that there is one. */
function words(issues: readonly Issue[]): string {
  return issues.map((issue) => (['zh-CN', 'en-US'] as const).map((locale) => {
    const text = explain({ ...issue, source: undefined, also: undefined }, locale);
    return `${issue.code} ${text.where}\n  ${text.what}\n  ${text.allowed}\n  ${text.mend}\n`;
  }).join('')).join('\n');
}

describe('wrong designs', () => {
  test.each(names)('%s has exactly its errors', async (name) => {
    const issues = await issuesOf(name);
    expect(issues.length).toBeGreaterThan(0);
    for (const issue of issues) expect(issue.source?.file).toMatch(/^test\/wrong-designs\/(errors\/.+|site)\.ts$/);
    const found = words(issues);
    expect(found).not.toMatch(/\{\w+\}|undefined/);
    const expected = join(folder, `${name}.txt`);
    if (process.env.UPDATE_GOLDEN === '1' || !existsSync(expected)) {
      if (process.env.CI) throw new Error(`${expected} is missing`);
      writeFileSync(expected, found);
    }
    expect(found).toBe(readFileSync(expected, 'utf8'));
  });

  test('every kind of error has a design that causes it', async () => {
    const seen = new Set<string>();
    for (const name of names) for (const issue of await issuesOf(name)) seen.add(issue.code);
    const unseen = Object.keys(messages).filter((code) => !seen.has(code));
    // address-locked and lock-conflict need a lock file (addressing.test.ts), the twin's own limits and its hosts need a twin (test/stacks),
    // what no font of the drawings has is found when they are made, and what the catalogue lacks gets its line from the command (test/cli);
    // what only looks like a slip is no error (test/analysis/remarks.test.ts).
    expect(unseen.filter((code) => !/^(twin|placement)-|^(address-range-of-others|public-family-missing|publish-family-missing|device-displaced|camera-address-missing|power-feeds-nothing|tray-reaches-nothing)$/.test(code))).toEqual(['product-unknown', 'lock-conflict', 'address-locked', 'text-glyph-missing']);
  });
});
