const { mkdtempSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const build = require('../support/build.cjs');

/** Builds the gateway, and makes the file in which the figures of a run meet. */
module.exports = () => {
  build();
  process.env.SOAK_FIGURES = join(mkdtempSync(join(tmpdir(), 'soak-')), 'figures.jsonl');
  writeFileSync(process.env.SOAK_FIGURES, '');
};
