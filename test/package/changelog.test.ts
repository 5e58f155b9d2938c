import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../support/start-process';

const changelog = readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8');

/** Each version with what it says of it. */
const entries = new Map(
  changelog
    .split(/^## /m)
    .slice(1)
    .map((entry) => [/^\[(.+?)\]/.exec(entry)?.[1] ?? '', entry] as const),
);

describe('The changelog', () => {
  it('tells of the version of the package', () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      readonly version: string;
    };

    expect(entries.get(version)).toMatch(/^- \S/m);
  });

  it('begins with what is not released yet, and has each version once', () => {
    const headings = changelog.match(/^## .+$/gm) ?? [];

    expect(headings[0]).toBe('## [Unreleased]');
    expect(entries.size).toBe(headings.length);
  });
});
