/**
 * Takes the first free instance, unless somebody has waited for it longer. Whoever asks again and again keeps
 * a place in each line; who stops asking loses it. One script, so that nobody slips in between.
 * KEYS: three an instance (lease, line, seen). ARGV: token, milliseconds of a lease, milliseconds of a place.
 * Gives the number of the instance taken, from 1, or 0.
 */
export const ACQUIRE = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local taken = 0
for i = 1, #KEYS, 3 do
  local lease, line, seen = KEYS[i], KEYS[i + 1], KEYS[i + 2]
  for _, gone in ipairs(redis.call('ZRANGEBYSCORE', seen, '-inf', now - ARGV[3])) do
    redis.call('ZREM', line, gone)
    redis.call('ZREM', seen, gone)
  end
  redis.call('ZADD', line, 'NX', now, ARGV[1])
  redis.call('ZADD', seen, now, ARGV[1])
  redis.call('PEXPIRE', line, 60000)
  redis.call('PEXPIRE', seen, 60000)
  local first = redis.call('ZRANGE', line, 0, 0)[1]
  if taken == 0 and first == ARGV[1] and redis.call('EXISTS', lease) == 0 then
    redis.call('SET', lease, ARGV[1], 'PX', ARGV[2], 'NX')
    taken = (i + 2) / 3
  end
end
if taken > 0 then
  for i = 1, #KEYS, 3 do
    redis.call('ZREM', KEYS[i + 1], ARGV[1])
    redis.call('ZREM', KEYS[i + 2], ARGV[1])
  end
end
return taken
`;

/** Gives up the places in all lines. KEYS as above; ARGV: token. */
export const LEAVE = `
for i = 1, #KEYS, 3 do
  redis.call('ZREM', KEYS[i + 1], ARGV[1])
  redis.call('ZREM', KEYS[i + 2], ARGV[1])
end
`;

/** Makes a lease last longer, also one that a restarted Redis forgot. KEYS: lease. ARGV: token, milliseconds. */
export const RENEW = `
if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('PEXPIRE', KEYS[1], ARGV[2]) end
if redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2], 'NX') then return 1 end
return 0
`;

/** Ends a lease, unless it is somebody else's by now. KEYS: lease. ARGV: token. */
export const RELEASE = `
if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) end
return 0
`;
