import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const LOG = join(__dirname, '..', 'dist', 'modules', 'log.js');

/** What a process that runs a script with a log at hand leaves at stderr, and its exit code. */
function run(script: string): {
  readonly lines: readonly string[];
  readonly status: number | null;
} {
  const whole = `const log = require(${JSON.stringify(LOG)}).openLog('info', process); ${script}`;
  const { stderr, status } = spawnSync(process.execPath, ['--eval', whole], { encoding: 'utf8' });
  return { lines: stderr.split('\n').filter((line) => line.startsWith('{')), status };
}

function messages(lines: readonly string[]): readonly unknown[] {
  return lines.map((line) => (JSON.parse(line) as { readonly msg: unknown }).msg);
}

describe('openLog', () => {
  it('loses no line where the process is ended on purpose', () => {
    const { lines, status } = run("log.info('first'); log.info('last'); process.exit(3);");

    expect(messages(lines)).toEqual(['first', 'last']);
    expect(status).toBe(3);
  });

  it('loses no line where the process dies of an error', () => {
    const { lines, status } = run("log.info('last'); throw new Error('of its own');");

    expect(messages(lines)).toEqual(['last']);
    expect(status).not.toBe(0);
  });

  it('tells of few lines while the process lives on', () => {
    // Killed, so that nothing can be written at its end.
    const { lines } = run(
      "log.info('only'); setTimeout(() => process.kill(process.pid, 'SIGKILL'), 1_000);",
    );

    expect(messages(lines)).toEqual(['only']);
  });

  it('tells many lines in their order, each of them whole', () => {
    const { lines } = run('for (let at = 0; at < 1_000; at += 1) log.info(String(at));');

    expect(messages(lines)).toEqual(Array.from({ length: 1_000 }, (_, at) => String(at)));
  });
});
