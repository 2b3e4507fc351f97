import { randomUUID } from 'node:crypto';
import type { Redis } from 'ioredis';
import type { InstanceLease, InstanceLeases } from '../images/instance-leases.ts';
import { ACQUIRE, LEAVE, RELEASE, RENEW } from './lease-scripts.ts';

interface RedisLeasesDependencies {
  readonly redis: Pick<Redis, 'eval'>;
  /** Calls again and again until the function given back is called. */
  readonly every: (milliseconds: number, call: () => void) => () => void;
  readonly sleep: (milliseconds: number) => Promise<unknown>;
}

/** A dead worker's GPU is free after this. */
const LEASE_MS = 6000;
const RENEW_MS = 1500;
const ASK_MS = 150;
/** Who hasn't asked for this long is gone and loses the place in the line. */
const PLACE_MS = 2000;

/** Leases that workers on several machines see; the longest waiting gets the next free instance. */
export function createRedisLeases({ redis, every, sleep }: RedisLeasesDependencies): InstanceLeases {
  return {
    async acquire(instances, signal) {
      const token = randomUUID();
      const keys = instances.flatMap((instance) => [
        leaseKey(instance),
        keyOf('line', instance),
        keyOf('seen', instance),
      ]);
      while (!signal.aborted) {
        const taken = await redis
          .eval(ACQUIRE, keys.length, ...keys, token, LEASE_MS, PLACE_MS)
          // While Redis is away nothing can be taken; the queue, which lives there too, is waiting as well.
          .catch(() => 0);
        const instance = instances[Number(taken) - 1];
        if (instance !== undefined) return hold(instance, token);
        await sleep(ASK_MS);
      }
      await redis.eval(LEAVE, keys.length, ...keys, token).catch(() => {});
      throw signal.reason;
    },
  };

  function hold(instance: string, token: string): InstanceLease {
    const key = leaseKey(instance);
    const stopRenewing = every(RENEW_MS, () => {
      redis.eval(RENEW, 1, key, token, LEASE_MS).catch(() => {});
    });
    return {
      instance,
      async release() {
        stopRenewing();
        // A release that doesn't get through must not cost the picture; the lease ends by itself.
        await redis.eval(RELEASE, 1, key, token).catch(() => {});
      },
    };
  }
}

function leaseKey(instance: string): string {
  return keyOf('held', instance);
}

function keyOf(part: string, instance: string): string {
  return `atelier:instance:${part}:${instance}`;
}
