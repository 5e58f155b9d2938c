import type { Browser, BrowserContext, Page } from 'playwright-core';
import {
  describeInChromium,
  eventuallyContains,
  expectShown,
  launchChromium,
  newVisitor,
} from '../support/chromium';
import { startGateway } from '../support/gateway';

const TABS = [
  'OnePool',
  'SignUpPage',
  'Fleet',
  'FindPools',
  'AroundPool',
  'Accounts',
  'PoolsById',
  'Compare',
  'Replica',
  'TypedLane',
];

describeInChromium('the GraphiQL page', () => {
  let gateway: Awaited<ReturnType<typeof startGateway>>;
  let origin: string;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let complaints: string[];
  let requested: string[];

  beforeAll(async () => {
    gateway = await startGateway();
    origin = new URL(gateway.url).origin;
    browser = await launchChromium();
  }, 60_000);

  afterAll(async () => {
    await browser.close();
    await gateway.close();
  });

  beforeEach(async () => {
    complaints = [];
    requested = [];
    context = await newVisitor(browser, (text) => complaints.push(text));
    context.on('request', (request) => requested.push(request.url()));
    context.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    context.on('weberror', (error) => complaints.push(String(error.error())));
    page = await context.newPage();
  });

  afterEach(async () => {
    await context.close();
  });

  it('runs its first example on a pool that the gateway serves', async () => {
    const { name } = await firstPool();
    await open('/');

    await page.click('.graphiql-execute-button');

    await expectShown(page, '.graphiql-response', name);
    expect(new URL(page.url()).pathname).toBe('/graphiql');
    expect(await page.title()).toBe('cognito-graphql-gateway');
  }, 30_000);

  it('gets an answer without errors in each of its tabs', async () => {
    const answers: unknown[] = [];
    await open('/graphiql');

    for (const tab of TABS) answers.push(await runTab(tab));

    expect(await tabTitles()).toEqual(TABS);
    expect(answers).toHaveLength(TABS.length);
    for (const answer of answers) {
      expect(answer).toEqual({
        data: expect.any(Object) as object,
        extensions: { upstream: expect.any(Object) as object },
      });
    }
  }, 60_000);

  it('shows in its panel what the last query cost', async () => {
    await open('/graphiql');
    await page.click('button[aria-label="Show Cost"]');

    await runTab('OnePool');

    await expectShown(page, '.cost-panel', 'OnePool Calls to AWS 1 Reads from the cache 0');
  }, 30_000);

  it('shows the docs of the schema beside the editor', async () => {
    await open('/graphiql');

    await page.click('button[aria-label="Show Documentation Explorer"]');
    await page.click('.graphiql-doc-explorer a:text-is("Query")');

    await expectShown(page, '.graphiql-doc-explorer', 'userPoolsById(');
  }, 30_000);

  it('completes the fields of the schema as they are typed', async () => {
    await open('/graphiql');

    await page.click('.graphiql-query-editor .view-line:has-text("mfaConfiguration")');
    await page.keyboard.press('End');
    await page.keyboard.type(' deletionP');

    await expectShown(page, '.graphiql-query-editor .suggest-widget', 'deletionProtection');
  }, 30_000);

  it('asks no other origin for anything, breaks no security policy, logs no error', async () => {
    await open('/graphiql');
    await runTab('OnePool');
    await page.click('button[aria-label="Show Documentation Explorer"]');
    await page.waitForSelector('.graphiql-doc-explorer a:text-is("Query")');
    await eventuallyContains(page, () => Promise.resolve(requested.join(' ')), '/graphql.worker-');

    const foreign = requested.filter((url) => {
      const { protocol, origin: asked } = new URL(url);
      return protocol !== 'data:' && asked !== origin;
    });

    expect(foreign).toEqual([]);
    expect(complaints).toEqual([]);
  }, 30_000);

  it('opens a query given in the address as its first tab, before the examples', async () => {
    const query = 'query Linked { __typename }';
    await open('/graphiql');

    await open(`/graphiql?query=${encodeURIComponent(query)}`);

    expect(await tabTitles()).toEqual(['Linked', ...TABS]);
    await expectShown(page, '.graphiql-query-editor .view-lines', query);
  }, 30_000);

  it('keeps the tabs of a fleet while one of its first pools is still among the first', async () => {
    await serveFleet('eu-west-1_First', 'eu-west-1_Second');
    await open('/graphiql');
    await page.click('button[aria-label="New tab"]');
    await eventuallyContains(page, storedTabs, `${TABS.length + 1} tabs`);

    await serveFleet('eu-west-1_Newest', 'eu-west-1_First');
    await open('/graphiql');

    expect(await tabTitles()).toHaveLength(TABS.length + 1);
  }, 30_000);

  it('opens examples of its own for another fleet at the same address', async () => {
    await serveFleet('eu-west-1_First');
    await open('/graphiql');
    await expectShown(page, '.graphiql-query-editor .view-lines', 'eu-west-1_First');

    await serveFleet('us-west-2_Other');
    await open('/graphiql');

    await expectShown(page, '.graphiql-query-editor .view-lines', 'us-west-2_Other');
    expect(await tabTitles()).toEqual(TABS);
  }, 30_000);

  it('opens over an id made up for the example where the gateway does not answer', async () => {
    await context.route('**/graphql', (route) => route.abort());

    await open('/graphiql');

    await expectShown(page, '.graphiql-query-editor .view-lines', 'us-east-1_EXAMPLE');
    expect(await tabTitles()).toEqual(TABS);
  }, 30_000);

  async function open(path: string): Promise<void> {
    await page.goto(origin + path);
    await page.waitForSelector('.graphiql-query-editor .view-line');
  }

  async function firstPool(): Promise<{ id: string; name: string }> {
    const response = await fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ userPools(first: 1) { nodes { id name } } }' }),
    });
    const { data } = (await response.json()) as {
      data: { userPools: { nodes: [{ id: string; name: string }] } };
    };
    return data.userPools.nodes[0];
  }

  /** Answers the page's question for the first pools with these, from now on. */
  async function serveFleet(...ids: string[]): Promise<void> {
    await context.unrouteAll();
    await context.route('**/graphql', (route) =>
      route.request().postData()?.includes('userPools(first: 5)')
        ? route.fulfill({ json: { data: { userPools: { nodes: ids.map((id) => ({ id })) } } } })
        : route.continue(),
    );
  }

  function tabTitles(): Promise<string[]> {
    return page.getByRole('tab').allInnerTexts();
  }

  async function runTab(operation: string): Promise<unknown> {
    await page.getByRole('tab', { name: operation }).click();
    await page.click('.graphiql-query-editor .view-line');
    for (;;) {
      const answered = page
        .waitForResponse((candidate) => candidate.url().endsWith('/graphql'), { timeout: 3_000 })
        .catch(() => null);
      await page.keyboard.press('Control+Enter');
      const response = await answered;
      // GraphiQL 5.4 sends the operation name of the tab before until 100 ms after the switch, and
      // takes the key for "stop" while it still reads the last answer: then press once more.
      const sent = response?.request().postDataJSON() as { operationName?: string } | undefined;
      if (response && sent?.operationName === operation) return response.json();
    }
  }

  function storedTabs(): Promise<string> {
    return page.evaluate(
      `Object.keys(localStorage).filter((key) => key.endsWith('tabState'))
         .map((key) => JSON.parse(localStorage[key]).tabs.length + ' tabs').join()`,
    );
  }
});
