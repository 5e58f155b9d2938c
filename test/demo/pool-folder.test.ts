import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadPools } from '../../src/demo';

const ID = 'us-east-1_Folder001';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demo-pools-'));
});

afterEach(() => rm(folder, { recursive: true }));

async function put(file: string, content: unknown): Promise<void> {
  await writeFile(
    join(folder, file),
    typeof content === 'string' ? content : JSON.stringify(content),
  );
}

async function loaded(content: unknown) {
  await put('pool.json', content);
  const [pool] = await loadPools(folder);
  return pool;
}

describe('loadPools', () => {
  it('reads the *.json files alone, in the order of their names', async () => {
    await put('b.json', { UserPool: { Id: 'us-east-1_B' } });
    await put('a.json', { UserPool: { Id: 'us-east-1_A' } });
    await put('.hidden.json', 'not JSON');
    await put('notes.txt', 'not JSON');

    const pools = await loadPools(folder);

    expect(pools.map(({ id }) => id)).toEqual(['us-east-1_A', 'us-east-1_B']);
  });

  it('passes every member on as it is, known or not', async () => {
    const document = {
      Id: ID,
      UserPoolTier: 'ULTRA',
      Novelty: { Deep: [null, 1] },
      LambdaConfig: {},
    };

    const wrapped = await loaded({ UserPool: document });
    const bare = await loaded(document);

    expect(wrapped).toEqual({
      id: ID,
      region: 'us-east-1',
      document,
      around: {},
      replicaRegions: [],
    });
    expect(bare).toEqual(wrapped);
  });

  it('takes ReplicaRegions that stand beside the pool', async () => {
    const pool = await loaded({ UserPool: { Id: ID }, ReplicaRegions: ['eu-west-1'] });

    expect(pool?.replicaRegions).toEqual(['eu-west-1']);
    expect(pool?.document).toEqual({ Id: ID });
  });

  it.each([
    ['2023-07-18T23:07:45.239000+00:00', 1689721665.239],
    ['2023-07-18T16:07:45.239-07:00', 1689721665.239],
    ['2023-07-18T23:07:45Z', 1689721665],
    [1689721665.239, 1689721665.239],
    [1e20, 1e20],
  ])('turns the date %j into epoch seconds', async (date, seconds) => {
    const pool = await loaded({ UserPool: { Id: ID, CreationDate: date, LastModifiedDate: date } });

    expect(pool?.document).toEqual({ Id: ID, CreationDate: seconds, LastModifiedDate: seconds });
  });

  it.each([
    [
      'the Arn',
      { Id: ID, Arn: `arn:aws:cognito-idp:eu-west-1:123456789012:userpool/${ID}` },
      'eu-west-1',
    ],
    ['the id where there is no Arn', { Id: 'us-gov-west-1_Folder001' }, 'us-gov-west-1'],
    ['the id where the Arn is none', { Id: ID, Arn: 'nonsense' }, 'us-east-1'],
  ])('takes the region from %s', async (_, document, region) => {
    expect((await loaded({ UserPool: document }))?.region).toBe(region);
  });

  it('tolerates a byte order mark', async () => {
    expect((await loaded(`\uFEFF{"UserPool":{"Id":"${ID}"}}`))?.id).toBe(ID);
  });

  it('takes the same id from two regions', async () => {
    const abroad = `arn:aws:cognito-idp:eu-west-1:123456789012:userpool/${ID}`;
    await put('a.json', { UserPool: { Id: ID } });
    await put('b.json', { UserPool: { Id: ID, Arn: abroad } });

    expect(await loadPools(folder)).toHaveLength(2);
  });

  it('refuses the same id and region from two files and names both', async () => {
    await put('a.json', { UserPool: { Id: ID } });
    await put('b.json', { Id: ID });

    await expect(loadPools(folder)).rejects.toThrow(
      `In the demo folder ${folder}, a.json and b.json hold the same user pool ${ID} ` +
        'in us-east-1; remove one of them.',
    );
  });

  it.each([
    ['broken JSON', '{"UserPool":', 'is not valid JSON in UTF-8; save '],
    ['a file without a pool', { UserPools: [] }, 'holds no user pool; put the output of '],
    ['a list', '[]', 'holds no user pool; '],
    ['a pool that is null', { UserPool: null, Name: 'x' }, 'holds no user pool; '],
    ['a pool without an Id', { UserPool: { Name: 'x' } }, 'holds a user pool without an Id; '],
    ['an Id that breaks the pattern', { UserPool: { Id: 'us-east-1-x' } }, 'Id "us-east-1-x"; '],
    ['an Id that is a number', { UserPool: { Id: 7 } }, 'with the Id 7; '],
    ['an Id that is too long', { UserPool: { Id: `us-east-1_${'x'.repeat(46)}` } }, 'write it as '],
    ['an Id without a region', { UserPool: { Id: 'local_Folder001' } }, 'add its Arn'],
    [
      'a date in words',
      { UserPool: { Id: ID, CreationDate: 'today' } },
      'CreationDate is "today"; ',
    ],
    ['an impossible date', { Id: ID, CreationDate: '2023-13-01T00:00:00Z' }, 'CreationDate is '],
    [
      'a replica that is no region',
      { UserPool: { Id: ID }, ReplicaRegions: ['moon'] },
      '["moon"]; ',
    ],
    ['replicas that are no list', { UserPool: { Id: ID }, ReplicaRegions: null }, 'are null; '],
  ])('says of %s which file it is and what to do', async (_, content, problem) => {
    await put('wrong.json', content);

    const error: unknown = await loadPools(folder).catch((caught: unknown) => caught);

    expect(error).toBeInstanceOf(Error);
    const { message } = error as Error;
    expect(message).toContain(`In the demo folder ${folder}, wrong.json `);
    expect(message).toContain(problem);
    expect(message).toMatch(/\.$/);
  });

  it('says that a folder does not exist', async () => {
    const missing = join(folder, 'missing');

    await expect(loadPools(missing)).rejects.toThrow(
      `The demo folder ${missing} does not exist; name a readable folder of *.json files.`,
    );
  });

  it('says that a folder is none', async () => {
    await put('pool.json', {});

    await expect(loadPools(join(folder, 'pool.json'))).rejects.toThrow('pool.json is a file; ');
  });

  it('says that a folder holds no *.json', async () => {
    await put('pool.yaml', '');

    await expect(loadPools(folder)).rejects.toThrow(
      `The demo folder ${folder} holds no *.json file; put outputs of `,
    );
  });

  it('says that a file cannot be read', async () => {
    await mkdir(join(folder, 'folder.json'));

    await expect(loadPools(folder)).rejects.toThrow(
      `In the demo folder ${folder}, folder.json cannot be read; `,
    );
  });
});
