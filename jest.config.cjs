/** Tests are transformed by swc: type errors are the type check's business. */
module.exports = {
  // Two processors are one worker by default, which leaves one idle.
  maxWorkers: '100%',
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  // A busy machine is no failure; what never ends still is.
  testTimeout: 120_000,
  setupFiles: ['<rootDir>/test/seed.cjs'],
  transform: { '^.+\\.ts$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, sourceMaps: 'inline' }] },
};
