import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

const CHROMIUM = '/usr/bin/chromium';
const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const PATIENCE_MS = 20_000;

/** A `describe` for tests in Chromium; skipped, and said so, where there is none and none is required. */
export function describeInChromium(subject: string, tests: () => void): void {
  const wanted = existsSync(CHROMIUM) || process.env['REQUIRE_CHROMIUM'] === '1';
  if (wanted) describe(`${subject} in Chromium`, tests);
  else describe.skip(`${subject} (skipped: no Chromium at ${CHROMIUM})`, tests);
}

/** Playwright gives each launch a profile folder of its own and removes it. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS });
}

/** A visitor whose tests are told of each break of the page's policy: which rule, and by what address. */
export async function newVisitor(
  browser: Browser,
  onViolation: (text: string) => void,
): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  context.setDefaultTimeout(PATIENCE_MS);
  await context.exposeFunction('complain', onViolation);
  await context.addInitScript(
    `addEventListener('securitypolicyviolation', (event) =>
       complain(event.violatedDirective + ' ' + event.blockedURI))`,
  );
  return context;
}

/** Asks from out here: what Playwright's own waiting evaluates in the page, its policy forbids. */
export async function eventuallyContains(
  page: Page,
  read: () => Promise<string>,
  text: string,
): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  let shown = await read();
  while (!shown.includes(text) && Date.now() < deadline) {
    await page.waitForTimeout(50);
    shown = await read();
  }
  expect(shown).toContain(text);
}

/** Monaco draws blanks as no-break spaces and breaks long lines: only the rest is compared. */
export function expectShown(page: Page, selector: string, text: string): Promise<void> {
  return eventuallyContains(
    page,
    async () => withoutBlanks(await page.locator(selector).innerText()),
    withoutBlanks(text),
  );
}

function withoutBlanks(text: string): string {
  return text.replace(/\s/g, '');
}
