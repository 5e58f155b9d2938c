import { graphql, type GraphQLError } from 'graphql';
import { TRUSTED } from '../../src/domain/access';
import { createTally } from '../../src/domain/ask';
import type { ErrorCode } from '../../src/domain/error-code';
import type { Fleet } from '../../src/domain/fleet';
import { GatewayError } from '../../src/domain/gateway-error';
import { inPlace, type Place } from '../../src/domain/place';
import { NO_PUBLIC_POOLS } from '../../src/domain/public-pools';
import type { Operation, Read, ValueOf } from '../../src/domain/reads';
import type { UserPool } from '../../src/domain/user-pool';
import { SUMMARY_FIELDS } from '../../src/domain/user-pool-summary';
import { createIndexedSource, createUserPoolIndex } from '../../src/cache';
import { createLoaders } from '../../src/loaders';
import { createSchema, formatError } from '../../src/schema';
import { aUserPool } from './builders';
import type { GraphQLAnswerError, Tree } from './gateway';

/** A pool of a scripted place: its id, and whatever of it is not null. */
export type ScriptedPool = Partial<UserPool> & Pick<UserPool, 'id'>;

/** What stands at one place, by `account/region`; what fails there can be changed at any time. */
export interface ScriptedPlace {
  pools: readonly ScriptedPool[];
  /** Why its list cannot be read. */
  listFails?: ErrorCode | undefined;
  /** Pools that cannot be described, and why. */
  readonly describeFails?: Readonly<Record<string, ErrorCode>>;
  /** Its list is not answered before this is. */
  readonly waits?: Promise<void>;
}

export interface ScriptedFleet {
  readonly places: Readonly<Record<string, ScriptedPlace>>;
  /** Every read that was not answered from the operation's own memory, as `operation account/region id-or-token`. */
  readonly reads: string[];
  query(
    document: string,
    variables?: Readonly<Record<string, unknown>>,
  ): Promise<{ readonly data: Tree; readonly errors: readonly GraphQLAnswerError[] }>;
}

const PAGE = 60;

/** A fleet without AWS: the graph's own resolvers over lists and pools that a test writes down. */
export function scriptedFleet(
  places: Readonly<Record<string, ScriptedPlace>>,
  { maxCalls, page = PAGE }: { readonly maxCalls?: number; readonly page?: number } = {},
): ScriptedFleet {
  const schema = createSchema();
  const index = createUserPoolIndex();
  const reads: string[] = [];
  const fleet = fleetOf(Object.keys(places));

  return {
    places,
    reads,
    async query(document, variables) {
      const tally = createTally(maxCalls);
      const source = {
        async read<Op extends Operation>(read: Read<Op>): Promise<ValueOf<Op>> {
          tally.begin();
          return (await answer(read)) as ValueOf<Op>;
        },
      };
      const ask = { priority: 'INTERACTIVE', fresh: false, tally } as const;
      const result = await graphql({
        schema,
        source: document,
        variableValues: variables ?? {},
        contextValue: {
          requestId: 'request',
          caller: TRUSTED,
          publicPools: NO_PUBLIC_POOLS,
          fleet,
          index,
          tally,
          maxIds: 200,
          loaders: createLoaders(createIndexedSource(source, index), ask, () => undefined),
        },
      });
      const errors = (result.errors ?? []).map((error: GraphQLError) =>
        formatError(error.toJSON(), error),
      );
      return {
        data: result.data as unknown as Tree,
        errors: errors as unknown as readonly GraphQLAnswerError[],
      };
    },
  };

  async function answer({ operation, place, input }: Read): Promise<unknown> {
    const text = `${place.account}/${place.region}`;
    const { pools, listFails, describeFails, waits } = places[text] ?? { pools: [] };
    if ('userPoolId' in input) {
      reads.push(`${operation} ${text} ${input.userPoolId}`);
      const pool = pools.find(({ id }) => id === input.userPoolId);
      const code = describeFails?.[input.userPoolId];
      if (pool !== undefined && code === undefined) return describedPool(place, pool);
      throw scriptedFailure(code ?? 'USER_POOL_NOT_FOUND', place, input.userPoolId);
    }
    const token = 'token' in input ? input.token : null;
    reads.push(`${operation} ${text}${token === null ? '' : ` ${token}`}`);
    await waits;
    if (listFails !== undefined) throw scriptedFailure(listFails, place);
    const start = token === null ? 0 : Number(token.slice(1));
    if (!Number.isInteger(start)) throw scriptedFailure('INVALID_INPUT', place);
    return {
      items: pools.slice(start, start + page).map((pool) => listedPool(place, pool)),
      nextToken: start + page < pools.length ? `T${start + page}` : null,
    };
  }
}

/** So many pools with ids of a region and of names that tell them. */
export function pools(region: string, count: number, from = 0): readonly ScriptedPool[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `${region}_${from + index}`,
    name: `pool ${from + index}`,
  }));
}

function fleetOf(texts: readonly string[]): Fleet {
  const accounts = new Map<string, string[]>();
  for (const text of texts) {
    const [account = '', region = ''] = text.split('/');
    accounts.set(account, [...(accounts.get(account) ?? []), region]);
  }
  return {
    accounts: [...accounts].map(([name, regions]) => ({ name, regions })),
    homeRegion: texts[0]?.split('/')[1] ?? '',
  };
}

function describedPool(place: Place, pool: ScriptedPool): UserPool {
  return { ...aUserPool({ ...place, id: pool.id }), ...pool, ...place };
}

function listedPool(place: Place, pool: ScriptedPool) {
  const described = describedPool(place, pool);
  const summary = Object.fromEntries(SUMMARY_FIELDS.map((field) => [field, described[field]]));
  return { id: pool.id, summary: { ...summary, replicaRegions: null } };
}

function scriptedFailure(code: ErrorCode, place: Place, userPoolId?: string): GatewayError {
  return new GatewayError(code, `It failed ${inPlace(place)}.`, {
    place,
    userPoolId: userPoolId ?? null,
  });
}
