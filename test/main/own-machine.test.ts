import type { IncomingMessage, ServerResponse } from 'node:http';
import { describe, expect, test } from 'vitest';
import { forOwnMachine, isOnThisMachine } from '../../src/main/own-machine.ts';

describe('callers of the playground', () => {
  test.each([
    ['127.0.0.1', '127.0.0.1'],
    ['::1', '::1'],
    ['::ffff:127.0.0.1', '::ffff:127.0.0.1'],
    ['192.168.1.5', '192.168.1.5'],
  ])('%s, who calls %s, is on this machine', (remoteAddress, localAddress) => {
    expect(isOnThisMachine({ remoteAddress, localAddress })).toBe(true);
  });

  test.each([
    ['192.168.1.6', '192.168.1.5'],
    ['10.127.0.1', '10.0.0.1'],
    ['::ffff:10.0.0.7', '::ffff:10.0.0.1'],
    [undefined, undefined],
  ])('%s, who calls %s, is not', (remoteAddress, localAddress) => {
    expect(isOnThisMachine({ remoteAddress, localAddress })).toBe(false);
  });

  test('from another machine are refused in words, and get no gateway', () => {
    const reached: string[] = [];
    const site = forOwnMachine({
      listener: () => void reached.push('page'),
      upgrade: () => void reached.push('gateway'),
    });
    const request = { socket: { remoteAddress: '10.0.0.7', localAddress: '10.0.0.1' } } as IncomingMessage;
    let said = '';
    let status = 0;
    const response = {
      writeHead(code: number) {
        status = code;
        return this;
      },
      end: (text: string) => void (said = text),
    } as unknown as ServerResponse & { req: IncomingMessage };
    let isDestroyed = false;

    site.listener(request, response);
    site.upgrade(request, { destroy: () => void (isDestroyed = true) } as never, Buffer.alloc(0));
    expect({ status, reached, isDestroyed }).toEqual({ status: 403, reached: [], isDestroyed: true });
    expect(said).toContain('only on the machine');
  });
});
