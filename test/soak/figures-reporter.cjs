const { readFileSync } = require('node:fs');

/** Closes a run with a table of what was measured, ready for a README. */
module.exports = class FiguresReporter {
  onRunComplete() {
    const rows = readFileSync(process.env.SOAK_FIGURES, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line))
      .map(({ weather, promise, measured }) => [weather, promise, measured]);
    const table = [['Weather', 'Promise', 'Measured'], ['---', '---', '---'], ...rows];
    console.log(`\n${table.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}`);
  }
};
