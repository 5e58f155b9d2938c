import type { Browser, BrowserContext, Page } from 'playwright-core';
import {
  describeInChromium,
  eventuallyContains,
  expectShown,
  launchChromium,
  newVisitor,
} from '../support/chromium';
import { startGateway } from '../support/gateway';
import { anIssuer } from '../support/issuer';

const NOTICE = '.schema-notice';
const RESPONSE = '.graphiql-response .result-window';
const PANEL = '.cost-panel';

describeInChromium('the GraphiQL page of a gateway that asks for tokens', () => {
  const issuer = anIssuer();
  let gateway: Awaited<ReturnType<typeof startGateway>>;
  let origin: string;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let violations: string[];

  beforeAll(async () => {
    gateway = await startGateway({
      auth: { issuers: [issuer.config], anonymous: { pools: ['us-east-1_k3TqZ81Lm'] } },
    });
    origin = new URL(gateway.url).origin;
    browser = await launchChromium();
  }, 60_000);

  afterAll(async () => {
    await browser.close();
    await gateway.close();
  });

  beforeEach(async () => {
    violations = [];
    context = await newVisitor(browser, (text) => violations.push(text));
    page = await context.newPage();
  });

  afterEach(async () => {
    await context.close();
    expect(violations).toEqual([]);
  });

  it('says to a visitor without a token what to do, and in no JSON', async () => {
    await open('/graphiql');

    await expectShown(page, NOTICE, 'Docs and completion need a token.');
    await expectShown(page, NOTICE, '{ "Authorization": "Bearer <token>" } into the Headers tab');
    expect((await page.locator(RESPONSE).innerText()).trim()).toBe('');
  }, 30_000);

  it('runs a public query without a token, first of its tabs, over the pool of its address', async () => {
    await open('/graphiql?pool=us-east-1_k3TqZ81Lm');

    await page.click('.graphiql-execute-button');

    await expectShown(page, RESPONSE, '"minimumLength"');
    expect(await page.locator(RESPONSE).innerText()).not.toContain('errors');
    expect(await page.getByRole('tab').first().innerText()).toBe('SignUpPage');
  }, 30_000);

  it('loads the schema by the token that is put into the Headers tab, and pools that exist', async () => {
    const { data } = await gateway.query(
      '{ userPools(first: 1) { nodes { id } } }',
      {},
      issuer.headers('read'),
    );
    const { id } = data?.['userPools']?.['nodes']?.[0] as unknown as { id: string };
    await open('/graphiql');
    await page.waitForSelector(NOTICE);

    await enterHeaders(issuer.headers('read'));

    await page.waitForSelector(NOTICE, { state: 'detached' });
    await expectShown(
      page,
      '.graphiql-query-editor .view-lines',
      `SignUpPage { userPool(id: "${id}")`,
    );
  }, 30_000);

  it('tells apart in the docs what the token does not grant', async () => {
    await open('/graphiql');
    await enterHeaders(issuer.headers('read'));

    await openDocsOfUserPool();

    const docs = '.graphiql-doc-explorer';
    await expectShown(
      page,
      docs,
      "arn: String Not with your token: it takes sensitive access. The pool's Amazon",
    );
    await expectShown(page, docs, 'name: String The name that people gave');
  }, 30_000);

  it('marks nothing in the docs of who may see everything', async () => {
    await open('/graphiql');
    await enterHeaders(issuer.headers('admin'));

    await openDocsOfUserPool();

    await expectShown(
      page,
      '.graphiql-doc-explorer',
      "arn: String The pool's Amazon Resource Name",
    );
    expect(await page.locator('.graphiql-doc-explorer').innerText()).not.toContain('Not with your');
  }, 30_000);

  it('says that a token was refused, and why', async () => {
    await open('/graphiql');

    await enterHeaders({ authorization: `Bearer ${issuer.token({ exp: 1 })}` });

    await expectShown(page, NOTICE, 'The token in the Headers tab was refused.');
  }, 30_000);

  it('sends the token of one tab from all, and writes it neither to the disk nor into the address', async () => {
    const headers = issuer.headers('admin');
    await open('/graphiql');
    await enterHeaders(headers);
    await page.waitForSelector(NOTICE, { state: 'detached' });
    await page.click('.graphiql-execute-button');
    await page.getByRole('tab', { name: 'Accounts' }).click();
    await expectShown(page, '.graphiql-query-editor .view-lines', 'query Accounts');
    // GraphiQL 5.4 sends the operation name of the tab before until 100 ms after the switch.
    await page.waitForTimeout(500);

    await page.click('.graphiql-execute-button');

    await expectShown(page, RESPONSE, '"accounts"');
    await eventuallyContains(page, stored, 'query Accounts');
    expect(await stored()).not.toContain(headers.authorization.slice(-20));
    expect(page.url()).toBe(`${origin}/graphiql`);
  }, 30_000);

  it('shows in a panel what each run cost AWS', async () => {
    await open('/graphiql');
    await enterHeaders(issuer.headers('read'));
    await page.waitForSelector(NOTICE, { state: 'detached' });
    await page.click('button[aria-label="Show Cost"]');
    await expectShown(page, PANEL, 'Run a query to see what it costs.');

    await page.click('.graphiql-execute-button');

    await expectShown(page, PANEL, 'SignUpPage Calls to AWS 1 Reads from the cache 0');
    await expectShown(page, PANEL, 'This answer cost 1 call to AWS.');
  }, 30_000);

  it('shows in the panel the time alone to a visitor without a token', async () => {
    await open('/graphiql?pool=us-east-1_k3TqZ81Lm');
    await page.click('button[aria-label="Show Cost"]');

    await page.click('.graphiql-execute-button');

    await expectShown(page, PANEL, 'The gateway tells callers with internal access');
    const rows = await page.locator(`${PANEL} tr`).allInnerTexts();
    expect(rows.join()).toMatch(/^Time, as seen from this page\s+[\d.]+ m?s$/);
  }, 30_000);

  async function open(path: string): Promise<void> {
    await page.goto(origin + path);
    await page.waitForSelector('.graphiql-query-editor .view-line');
  }

  async function enterHeaders(headers: object): Promise<void> {
    await page.click('.graphiql-editor-tool .graphiql-editor:not(.hidden) .view-lines');
    await page.keyboard.insertText(JSON.stringify(headers));
  }

  async function openDocsOfUserPool(): Promise<void> {
    await page.waitForSelector(NOTICE, { state: 'detached' });
    await page.click('button[aria-label="Show Documentation Explorer"]');
    await page.click('.graphiql-doc-explorer a:text-is("Query")');
    await page.click('.graphiql-doc-explorer a:text-is("UserPool")');
  }

  function stored(): Promise<string> {
    return page.evaluate('JSON.stringify(localStorage) + JSON.stringify(sessionStorage)');
  }
});
