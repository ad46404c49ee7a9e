// What the type checker does not see: the direction of imports, what a pure function may not touch, one way to export.
import tseslint from 'typescript-eslint';

const generators = ['compliance', 'diagrams', 'firewalls', 'inventory', 'monitoring', 'stacks'];

/** Folder -> what it may import of ours. */
const mayImport = {
  model: [],
  analysis: ['model'],
  catalogue: ['model'],
  // Writers of office files, for every generator that makes some.
  office: [],
  constructs: ['model', 'analysis', 'catalogue'],
  ...Object.fromEntries(generators.map((folder) => [folder, ['model', 'analysis']])),
  compliance: ['model', 'analysis', 'office'],
  inventory: ['model', 'analysis', 'office'],
  // The twin's monitoring server runs the same alert rules.
  stacks: ['model', 'analysis', 'monitoring'],
  // Drives a live engine: it may touch the machine.
  twin: ['model', 'analysis', 'firewalls', 'stacks', 'office'],
  facilities: ['constructs', 'catalogue'],
};
const mayTouchMachine = new Set(['twin']);
const folders = [...Object.keys(mayImport), 'bench', 'cli', 'scripts', 'test'];

/** Files read by these: the fonts, and the user's package for the names of source files. */
const mayReadFiles = ['diagrams/font.ts', 'constructs/source.ts', 'stacks/main.ts'];

const importDirection = Object.entries(mayImport).flatMap(([folder, allowed]) => {
  const closed = folders.filter((other) => other !== folder && !allowed.includes(other));
  const rules = (files, others) => ({
    files,
    rules: {
      'no-restricted-imports': ['error', {
        patterns: [
          {
            regex: `^(\\.\\./)+(${closed.join('|')})(/|$)`,
            message: `${folder}/ imports ${allowed.length === 0 ? 'nothing of ours' : `only ${allowed.map((name) => `${name}/`).join(' and ')}`}.`,
          },
          ...(folder === 'stacks' ? [] : [{ regex: '^(@cdktf/|cdktf)', message: 'Only stacks/ knows cdktf.' }]),
          ...(folder === 'office' ? [] : [{ regex: '^exceljs', message: 'Only office/ knows exceljs.' }]),
          ...others,
        ],
      }],
    },
  });
  const noFiles = { regex: '^(node:)?(fs|child_process|os)(/|$)', message: 'Only cli/, twin/ and stacks/main.ts touch the machine.' };
  return [rules([`${folder}/**/*.ts`], mayTouchMachine.has(folder) ? [] : [noFiles]), rules(mayReadFiles.filter((file) => file.startsWith(`${folder}/`)), [])];
}).filter(({ files }) => files.length > 0);

const pure = ['model', 'analysis', 'catalogue', 'office', ...generators].map((folder) => `${folder}/**/*.ts`);

const noDefaultExport = { selector: 'ExportDefaultDeclaration', message: 'Default exports are for facilities, rules and designs.' };
const noClock = { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'The same model gives the same bytes: no clock.' };

export default tseslint.config(
  { ignores: ['node_modules/', 'out/', 'cdktf.out/', 'coverage/', '**/*.cjs', '**/*.mjs'] },
  ...tseslint.configs.strict,
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'prefer-const': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_$' }],
      // An index that is known to exist is asserted: the compiler checks every other one.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['**/*.ts'],
    ignores: ['facilities/**', 'test/**/designs/**', 'test/wrong-designs/**', 'test/examples/**', 'test/twin/harness/**', 'compliance/rules/**'],
    rules: { 'no-restricted-syntax': ['error', noDefaultExport] },
  },
  ...importDirection,
  // The cdktf app stands beside cli/ and calls everything.
  { files: ['stacks/main.ts'], rules: { 'no-restricted-imports': 'off' } },
  {
    files: pure,
    ignores: ['compliance/rules/**'],
    rules: { 'no-restricted-syntax': ['error', noDefaultExport, noClock] },
  },
  {
    files: pure,
    ignores: ['stacks/main.ts'],
    rules: {
      'no-restricted-globals': ['error', { name: 'process', message: 'The same model gives the same bytes: no environment.' }],
      'no-restricted-properties': ['error',
        { object: 'Math', property: 'random', message: 'The same model gives the same bytes.' },
        { object: 'Date', property: 'now', message: 'The same model gives the same bytes: no clock.' },
        { property: 'localeCompare', message: 'Sort with model/order.ts: the locale of the machine must not matter.' },
        { property: 'toLocaleString', message: 'The locale of the machine must not matter.' },
        { property: 'toLocaleDateString', message: 'The locale of the machine must not matter.' },
      ],
    },
  },
  // Commands are loaded when they run, so that `--help` answers at once.
  { files: ['cli/**/*.ts'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
);
