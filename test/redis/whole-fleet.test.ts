import { readAnswer } from '../../src/redis/answer-text';
import { digest } from '../../src/redis/names';
import { SHAPE } from '../../src/redis/shape';
import { startGateway, type TestGateway } from '../support/gateway';
import { describeWithRedis, startRedis, type TestRedis } from '../support/redis';
import {
  plantedSecrets,
  wholeFleet,
  WHOLE_FLEET_LIMITS,
  WHOLE_FLEET_MS,
} from '../support/whole-fleet';

interface Kept {
  readonly operation: string;
  readonly answer: ReturnType<typeof readAnswer>;
}

describeWithRedis('Everything that AWS tells, in Redis', () => {
  let redis: TestRedis;
  let gateway: TestGateway;
  let kept: readonly Kept[];

  beforeAll(async () => {
    redis = await startRedis();
    gateway = await startGateway({
      memory: true,
      env: { ...WHOLE_FLEET_LIMITS, COGNITO_REDIS_URL: redis.url },
    });
    await Promise.all(wholeFleet(gateway.endpoint).map((document) => gateway.query(document)));
    kept = await Promise.all(
      (await redis.client.keys('*:answer:*')).map(async (key) => ({
        operation: key.split(':').at(-2) ?? '',
        answer: readAnswer((await redis.client.hgetBuffer(key, 'body')) ?? Buffer.alloc(0)),
      })),
    );
  }, WHOLE_FLEET_MS);
  afterAll(async () => {
    await gateway.close();
    await redis.close();
  });

  it('holds no secret of any pool', () => {
    const secrets = plantedSecrets(gateway.endpoint);

    const said = JSON.stringify(kept);

    expect(kept.length).toBeGreaterThan(100);
    expect(secrets.length).toBeGreaterThanOrEqual(18);
    expect(secrets.filter((secret) => said.includes(secret))).toEqual([]);
  });

  it('can be read again, whatever the operation', () => {
    expect(kept.filter(({ answer }) => answer === null)).toEqual([]);
    expect(new Set(kept.map(({ operation }) => operation)).size).toBeGreaterThan(25);
  });

  it('has the shape that src/redis/shape.ts names, which is to change with it', () => {
    const lines = kept.flatMap(({ operation, answer }) =>
      answer !== null && 'value' in answer ? shapeOf(operation, answer.value) : [],
    );

    const shape = digest([...new Set(lines)].sort().join('\n'));

    expect({ SHAPE }).toEqual({ SHAPE: shape });
  });
});

/** Each leaf of a value by the path to it, and what it is. */
function shapeOf(path: string, value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item) => shapeOf(`${path}[]`, item));
  if (typeof value !== 'object' || value === null) return [`${path} ${typeof value}`];
  return Object.entries(value).flatMap(([name, member]) => shapeOf(`${path}.${name}`, member));
}
