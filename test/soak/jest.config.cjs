const { join } = require('node:path');
const { jest } = require('../../package.json');

/** What takes minutes, and is measured in milliseconds: apart from the suite, one after the other. */
module.exports = {
  ...jest,
  rootDir: join(__dirname, '..', '..'),
  globalSetup: '<rootDir>/test/soak/set-up.cjs',
  testMatch: ['<rootDir>/test/soak/**/*.soak.ts'],
  testTimeout: 300_000,
  maxWorkers: 1,
  // What a broken promise leaves open must not keep the run from ending.
  forceExit: true,
  reporters: ['default', '<rootDir>/test/soak/figures-reporter.cjs'],
};
