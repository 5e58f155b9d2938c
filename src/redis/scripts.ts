import { createHash } from 'node:crypto';

/** A script that Redis runs as one step; what else happens there happens before or after. */
export interface Script {
  readonly lua: string;
  /** By which Redis knows it once it has seen it. */
  readonly sha: string;
}

function script(lua: string): Script {
  return { lua, sha: createHash('sha1').update(lua).digest('hex') };
}

/** Redis's own clock, in milliseconds: those of gateways differ. */
const NOW = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
`;

/** Whatever else stands under a name of ours goes: it would fail each command. */
const OF_TYPE = `
local function ofType(key, type)
  local found = redis.call('TYPE', key).ok
  if found ~= type and found ~= 'none' then redis.call('DEL', key) end
end
`;

/**
 * An answer, or the lease of asking for one.
 *
 * Keys: answer, lease. Arguments: how old a value and a refusal may be in milliseconds, the lease's owner, its
 * time in milliseconds. Gives what to do (`SERVE`, `ASK`, `WAIT`), the age of the answer in milliseconds (-1
 * for none), the answer, and who holds the lease.
 */
export const LOOK = script(`${NOW}${OF_TYPE}
ofType(KEYS[1], 'hash')
ofType(KEYS[2], 'string')
local found = redis.call('HMGET', KEYS[1], 'at', 'kind', 'body')
local age = -1
if tonumber(found[1]) and found[3] then age = now - tonumber(found[1]) end
local body = age >= 0 and found[3] or ''
local youngest = tonumber(found[2] == 'refusal' and ARGV[2] or ARGV[1])
if age >= 0 and age < youngest then return { 'SERVE', age, body, '' } end
local left = redis.call('PTTL', KEYS[2])
if left < 0 or left > tonumber(ARGV[4]) then
  redis.call('SET', KEYS[2], ARGV[3], 'PX', ARGV[4])
  return { 'ASK', age, body, '' }
end
return { 'WAIT', age, body, redis.call('GET', KEYS[2]) }
`);

/**
 * Keeps an answer for all, unless one is known whose read began later; ends the lease and tells.
 *
 * Keys: answer, lease, channel. Arguments: the kind, the answer, its mark, how long to keep it in milliseconds,
 * the lease's owner, the news that there is an answer, the news that older ones are not true, and how long ago
 * its read began in milliseconds. Gives 1, or 0 where it was not kept.
 */
export const TELL = script(`${NOW}${OF_TYPE}
ofType(KEYS[1], 'hash')
ofType(KEYS[2], 'string')
local found = redis.call('HMGET', KEYS[1], 'body', 'began')
local before = found[1]
local began = now - ARGV[8]
local isLater = not tonumber(found[2]) or tonumber(found[2]) <= began
if isLater then
  redis.call('HSET', KEYS[1], 'at', now, 'began', began, 'kind', ARGV[1], 'body', ARGV[2], 'mark', ARGV[3])
  redis.call('PEXPIRE', KEYS[1], ARGV[4])
end
if redis.call('GET', KEYS[2]) == ARGV[5] then redis.call('DEL', KEYS[2]) end
redis.call('PUBLISH', KEYS[3], ARGV[6])
if isLater and before and before ~= ARGV[2] then redis.call('PUBLISH', KEYS[3], ARGV[7]) end
return isLater and 1 or 0
`);

/** Ends a lease without an answer, and tells. Keys: lease, channel. Arguments: its owner, the news. */
export const GIVE_UP = script(`${OF_TYPE}
ofType(KEYS[1], 'string')
if redis.call('GET', KEYS[1]) == ARGV[1] then
  redis.call('DEL', KEYS[1])
  redis.call('PUBLISH', KEYS[2], ARGV[2])
end
return 1
`);

/** Prolongs a lease. Key: lease. Arguments: its owner, its time in milliseconds. */
export const RENEW = script(`
if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('PEXPIRE', KEYS[1], ARGV[2]) end
return 0
`);

/** Forgets an answer. Key: answer. */
export const FORGET = script(`return redis.call('DEL', KEYS[1])`);

/**
 * Forgets answers that have another mark than the one given for each. Keys: answers. Arguments: their marks.
 * Gives the age of each that it forgot in milliseconds, -1 for the others.
 */
export const COMPARE = script(`${NOW}${OF_TYPE}
local ages = {}
for index, key in ipairs(KEYS) do
  ofType(key, 'hash')
  local found = redis.call('HMGET', key, 'at', 'mark')
  ages[index] = -1
  if tonumber(found[1]) and found[2] ~= ARGV[index] and found[2] ~= '' then
    ages[index] = math.max(0, now - tonumber(found[1]))
    redis.call('DEL', key)
  end
end
return ages
`);

/** Tells. Key: channel. Argument: the news. */
export const PUBLISH = script(`return redis.call('PUBLISH', KEYS[1], ARGV[1])`);

/**
 * One grant under several limits, or under none. A grant counts until its time, which leaving brings nearer;
 * one that would count longer than any can is of a clock that went back.
 *
 * Keys: the settling of gateways, the grants of each limit. Arguments: the grant's name, how long it counts at
 * most in milliseconds, `1` to note it whatever the limits say, and each limit. Gives how long each limit waits
 * in milliseconds; or, as a number, how long gateways still settle, and grant by themselves.
 */
export const ENTER = script(`${NOW}${OF_TYPE}
local settles = redis.call('PTTL', table.remove(KEYS, 1))
if settles > 0 and ARGV[3] ~= '1' then return settles end
local waits = {}
local isOpen = true
for index, key in ipairs(KEYS) do
  ofType(key, 'zset')
  redis.call('ZREMRANGEBYSCORE', key, '-inf', now)
  redis.call('ZREMRANGEBYSCORE', key, '(' .. (now + ARGV[2]), '+inf')
  local over = redis.call('ZCARD', key) - tonumber(ARGV[3 + index])
  waits[index] = 0
  if over >= 0 then
    isOpen = false
    waits[index] = math.max(1, redis.call('ZRANGE', key, over, over, 'WITHSCORES')[2] - now)
  end
end
if isOpen or ARGV[3] == '1' then
  for index, key in ipairs(KEYS) do
    waits[index] = 0
    redis.call('ZADD', key, now + ARGV[2], ARGV[1])
    redis.call('PEXPIRE', key, ARGV[2])
  end
end
return waits
`);

/** A grant's request has ended. Keys: the grants of each limit. Arguments: the grant's name, how long it still counts. */
export const LEAVE = script(`${NOW}${OF_TYPE}
for _, key in ipairs(KEYS) do
  ofType(key, 'zset')
  redis.call('ZADD', key, 'XX', 'LT', now + ARGV[2], ARGV[1])
end
return 1
`);

/**
 * Says that a gateway is there, and counts those that said so not long ago.
 *
 * Gateways settle when one comes back whose grants are not known here, and when nobody is known: this Redis
 * may have forgotten those who are on their way back. Until the last of them has told its grants long enough,
 * each grants by itself.
 *
 * Keys: the gateways, their settling. Arguments: its name, how long it counts in milliseconds, `1` where it
 * comes back, how long gateways settle in milliseconds. Gives how many there are, and how long they still
 * settle. It writes, so that a Redis that takes no more is not thought well.
 */
export const ATTEND = script(`${NOW}${OF_TYPE}
ofType(KEYS[1], 'zset')
ofType(KEYS[2], 'string')
local isNew = redis.call('EXISTS', KEYS[1]) == 0
redis.call('ZADD', KEYS[1], now + ARGV[2], ARGV[1])
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now)
redis.call('PEXPIRE', KEYS[1], ARGV[2])
if isNew or ARGV[3] == '1' then redis.call('SET', KEYS[2], ARGV[1], 'PX', ARGV[4]) end
return { redis.call('ZCARD', KEYS[1]), math.max(0, redis.call('PTTL', KEYS[2])) }
`);

/** A gateway goes. Key: the gateways. Argument: its name. */
export const PART = script(`return redis.call('ZREM', KEYS[1], ARGV[1])`);
