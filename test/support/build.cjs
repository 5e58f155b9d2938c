const { execFileSync } = require('node:child_process');
const { join } = require('node:path');

/** Tests that start the gateway or open GraphiQL run what is built: it has to be today's. */
module.exports = () => {
  const script = join(__dirname, '..', '..', 'src', 'build', 'ensure-built.mjs');
  execFileSync(process.execPath, [script], { stdio: 'inherit' });
};
