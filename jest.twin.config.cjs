/**
 * Tests on a live engine, one after the other: `npm run test:twin`. `npm test` runs none of them.
 * See test/twin/README.md.
 */
const { transform } = require('./jest.config.cjs');

module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test/twin'],
  testMatch: ['**/*.twin.ts'],
  transform,
  globalSetup: '<rootDir>/test/twin/harness/set-up.ts',
  globalTeardown: '<rootDir>/test/twin/harness/tear-down.ts',
  setupFilesAfterEnv: ['<rootDir>/test/twin/harness/second-chance.ts'],
  testSequencer: '<rootDir>/test/twin/harness/sequence.cjs',
  maxWorkers: 1,
  // The first twin of a run waits for its images to be built.
  testTimeout: 1_800_000,
  verbose: true,
};
