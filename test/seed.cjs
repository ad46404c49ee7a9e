/** Properties are tried on new random values in each run. JIFANG_TEST_SEED names those of one run: CI tells of a change by the same values each time. */
const { configureGlobal, readConfigureGlobal } = require('fast-check');

const seed = process.env['JIFANG_TEST_SEED'];
if (seed !== undefined) configureGlobal({ ...readConfigureGlobal(), seed: Number(seed) });
