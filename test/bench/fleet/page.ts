import { bucketLimit } from '../../../src/cognito/quotas';
import { QUOTA } from './made-up-aws';
import { PAGE } from './made-up-fleet';
import type { Matrix } from './matrix';
import { AWS_MS, OF_GATEWAY, REDIS_MS, USUAL } from './setup';
import { sizesOf, sustained, type Sizes } from './sizes';
import { changesTable, startTable, steadyTable, table } from './tables';

const { share, ttlSeconds } = USUAL;

const SIZES = [1, 2, 3, 5, 10].map((gateways) => sizesOf(gateways, share, ttlSeconds));

const SIZE_TABLE = table<Sizes>(
  [
    ['gateways', ({ gateways }) => `${gateways}`],
    ['together, unnoticed', ({ unnoticed }) => `${unnoticed}`],
    ['together', ({ together }) => `${together}`],
    ['alone, each its part', ({ divided }) => `${divided}`],
    ['alone, each the whole share', ({ alone }) => `${alone}`],
  ],
  SIZES,
);

const LIMIT = bucketLimit('UserPoolRead', share);
const SUSTAINED = sustained(LIMIT).toFixed(1);

/** docs/fleet-size.md: its words stand here, its numbers come from what was simulated. */
export function pageOf({ outcomes, changes }: Matrix): string {
  return `# How large a fleet may be

Written by \`npm run simulate\`: the real memory and the real budget of the gateway, over a made-up AWS, on a clock that takes no time.

## The formula

> calls a second ≈ pools in use ÷ \`COGNITO_CACHE_TTL_SECONDS\`, for each account and region; times the number of gateways where they share nothing

A pool is in use when somebody reads it again within a life of its answer. How often hardly matters: AWS is asked once in a life, whether a pool is read twice in it or ten thousand times. Exactly, a pool that is read λ times a second costs λ ÷ (1 + λ × life) calls a second, because its next life begins with its next reader. A list costs a call for each ${PAGE} pools of the account, once in a life.

AWS grants ${QUOTA} reads of pools and lists of them a second, for each account and region, and raises that for nobody. The gateway takes \`COGNITO_BUDGET_SHARE\` of it, ${share} unless told otherwise, which is ${LIMIT}. Since a call counts until a second after its answer, that is ${SUSTAINED} all the time where AWS answers in ${AWS_MS} ms. Half of it is for what nobody waits for: above all for reading anew what served when its time was over.

So many pools of one account and region can be in use with the usual settings:

${SIZE_TABLE}

- **Together, unnoticed**: all gateways with one \`COGNITO_REDIS_URL\`. Every pool is read anew while the old answer serves, and nobody waits.
- **Together**: all are still read anew, but some are two lives old first, and then somebody waits, mostly for less than a second.
- **Alone, each its part**: no Redis, \`COGNITO_BUDGET_SHARE\` divided by the number of gateways. AWS throttles nobody, and each gateway has little. None has less than one call a second, so that very many take more than their parts.
- **Alone, each the whole share**: no Redis, and the settings of one gateway copied to all. Beyond this AWS throttles the gateways, and whatever else reads Cognito in that account; at a cold start, and when many lives end at once, before it.

Beyond these sizes answers grow older, up to \`COGNITO_CACHE_STALE_SECONDS\`; readers wait up to \`COGNITO_DEADLINE_MS\`; then they get the old answer, or \`UPSTREAM_THROTTLED\` where there is none.

## What to do when it is too small

In this order; what each brings stands below, under "What helps".

1. **Redis** (\`COGNITO_REDIS_URL\`), where there are several gateways: their number no longer counts.
2. **Ask only for what lists tell** (id, name, status, dates, triggers) where a whole fleet is shown: ${PAGE} pools cost one call instead of ${PAGE}.
3. **A longer life** (\`COGNITO_CACHE_TTL_SECONDS\`): five times the life, a fifth of the calls. An answer may be twice its life old.
4. **\`COGNITO_CACHE_UNCHANGED_TTL_SECONDS\` with lists**: a pool that lists show unchanged by its \`LastModifiedDate\` stays good without a call. That takes a list on each gateway within the life of each pool. Tags, the MFA configuration and domains may change without that date. What a gateway has not read itself it asks for, even where another one knows it to be unchanged.
5. **A higher share**, where nothing else reads Cognito in the account: 0.9 is half as much again.
6. **More accounts or regions**: each has a quota of its own. It is the only way without an end.

\`COGNITO_CACHE_REFRESH\` by itself is none of them: reading before the time is over costs about a quarter more calls. It makes answers younger where there is room for that.

A cold start takes pools ÷ ${SUSTAINED} seconds, which is a minute and a half for ${Math.round(sustained(LIMIT) * 90)} pools in use. A gateway that finds Redis filled starts warm.

## What was seen

Reads of single pools by Zipf's law, ${USUAL.reads} a second over all gateways, from the third life of an answer on. Calls are those of the account and region that has most; *by the formula* is what readers would cause if nothing held them up: where a budget holds them up, calls stay below it and answers grow old; where AWS throttles, calls that are made again are counted again. Throttled calls are those that AWS refused, needless ones were for what AWS had said less than half a life before, and too late came the answers to reads whose time was up. How pools came (memory, Redis, AWS) is by the gateways' own counters. A read fails where its time is up and no answer is old enough to serve.

${steadyTable(outcomes)}

## The first two lives, from cold

All gateways start within a second, empty, and so is Redis.

${startTable(outcomes)}

## What helps

${changesTable(changes)}

## How it is simulated

- Real: the memory (\`src/cache\`) with warm-up and refresh, the budget (\`src/cognito/budget.ts\`), admission. Everything else is made up and stands in \`test/bench/fleet\`.
- AWS answers in ${AWS_MS} ms, from half of it to half as much again, and grants ${QUOTA} in any second of an account. What it refuses is tried three times in all, as the SDK does. It is asked for pools and lists alone; what is around pools has other quotas.
- Redis answers in ${REDIS_MS} ms, never fails, and is an in-memory double of what \`src/redis\` does.
- Settings are the usual ones: a life of ${ttlSeconds} s, a share of ${share}, a deadline of ${OF_GATEWAY.deadlineMs / 1_000} s, ${OF_GATEWAY.maxConcurrency} calls at once. Pools never change.
- Readers come at any time alike, to any gateway alike. Nobody else uses the quota. All chance comes from \`--seed\`: the same flags have the same outcome, everywhere.

\`npm run simulate -- --gateways 5 --pools 800 --ttl 120\` shows one fleet in all three ways; \`--help\` names the flags.
`;
}
