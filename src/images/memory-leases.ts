import type { InstanceLease, InstanceLeases } from './instance-leases.ts';

interface Waiting {
  readonly instances: readonly string[];
  readonly take: (instance: string) => void;
}

/** Leases for a single process: first come, first served. */
export function createMemoryLeases(): InstanceLeases {
  const held = new Set<string>();
  const queue: Waiting[] = [];

  function serve(): void {
    for (let index = 0; index < queue.length;) {
      const free = queue[index]?.instances.find((instance) => !held.has(instance));
      const [served] = free === undefined ? [] : queue.splice(index, 1);
      if (free === undefined || !served) {
        index += 1;
        continue;
      }
      held.add(free);
      served.take(free);
    }
  }

  function leaseOf(instance: string): InstanceLease {
    let released = false;
    return {
      instance,
      async release() {
        // Once given back it may belong to somebody else.
        if (released) return;
        released = true;
        held.delete(instance);
        serve();
      },
    };
  }

  return {
    async acquire(instances, signal) {
      signal.throwIfAborted();
      return new Promise<InstanceLease>((resolve, reject) => {
        const leave = () => {
          queue.splice(queue.indexOf(waiting), 1);
          reject(signal.reason as Error);
        };
        const waiting: Waiting = {
          instances,
          take(instance) {
            signal.removeEventListener('abort', leave);
            resolve(leaseOf(instance));
          },
        };
        signal.addEventListener('abort', leave, { once: true });
        queue.push(waiting);
        serve();
      });
    },
  };
}
