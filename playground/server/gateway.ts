import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { GatewayIntentBits as Intent } from 'discord.js';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { z } from 'zod';

const HEARTBEAT_MS = 41_250;
const REPLAYABLE_EVENTS = 1_000;
const KNOWN_INTENTS = (1 << 26) - 1;

/** A payload, or how it looks to a session with these intents; undefined: not for that session. */
export type Payload = object | ((intents: number) => object | undefined);

interface Session {
  readonly id: string;
  readonly intents: number;
  readonly events: { s: number; t: string; d: object }[];
  sequence: number;
  socket: WebSocket | undefined;
}

interface GatewayDependencies {
  readonly token: string;
  /** Whether the application may have MESSAGE_CONTENT. */
  readonly messageContent: boolean;
  ready(): object;
  /** Dispatched after READY. */
  guilds(): readonly object[];
  members(query: unknown): object;
  onPresence(online: boolean): void;
}

const Packet = z.object({ op: z.number(), d: z.unknown() });
const Identify = z.object({
  token: z.string(),
  intents: z.number(),
  properties: z.object({ os: z.string(), browser: z.string(), device: z.string() }),
});
const Resume = z.object({ token: z.string(), session_id: z.string(), seq: z.number() });

export type Gateway = ReturnType<typeof createGateway>;

/** Gateway v10, JSON, uncompressed: identify, heartbeat, resume with replay. */
export function createGateway(dependencies: GatewayDependencies) {
  const server = new WebSocketServer({ noServer: true });
  const sessions = new Map<string, Session>();
  let refusals = 0;

  const send = (socket: WebSocket, op: number, d: unknown, more = {}) =>
    socket.send(JSON.stringify({ op, d, s: null, t: null, ...more }));

  const isOnline = () => [...sessions.values()].some(({ socket }) => socket !== undefined);

  function dispatchTo(session: Session, t: string, d: object) {
    const event = { s: ++session.sequence, t, d };
    session.events.push(event);
    if (session.events.length > REPLAYABLE_EVENTS) session.events.shift();
    if (session.socket) send(session.socket, 0, d, { s: event.s, t });
  }

  function identify(socket: WebSocket, data: unknown): Session | undefined {
    const parsed = Identify.safeParse(data);
    const refusal = !parsed.success
      ? ([4002, 'Error while decoding payload.'] as const)
      : parsed.data.token !== dependencies.token
        ? ([4004, 'Authentication failed.'] as const)
        : parsed.data.intents > KNOWN_INTENTS || parsed.data.intents < 0
          ? ([4013, 'Invalid intent(s).'] as const)
          : parsed.data.intents & Intent.MessageContent && !dependencies.messageContent
            ? ([4014, 'Disallowed intent(s).'] as const)
            : undefined;
    if (refusal || !parsed.success) {
      const [code, reason] = refusal ?? [4002, 'Error while decoding payload.'];
      socket.close(code, reason);
      return undefined;
    }
    const session: Session = {
      id: randomUUID().replaceAll('-', ''),
      intents: parsed.data.intents,
      events: [],
      sequence: 0,
      socket,
    };
    sessions.set(session.id, session);
    dispatchTo(session, 'READY', { v: 10, session_id: session.id, ...dependencies.ready() });
    for (const guild of dependencies.guilds()) dispatchTo(session, 'GUILD_CREATE', guild);
    return session;
  }

  function resume(socket: WebSocket, data: unknown): Session | undefined {
    const parsed = Resume.safeParse(data);
    const session = sessions.get(parsed.data?.session_id ?? '');
    if (!parsed.success) socket.close(4002, 'Error while decoding payload.');
    else if (parsed.data.token !== dependencies.token) socket.close(4004, 'Authentication failed.');
    else if (!session) send(socket, 9, false);
    else if (parsed.data.seq > session.sequence) socket.close(4007, 'Invalid seq.');
    else return replay(session, socket, parsed.data.seq);
    return undefined;
  }

  function replay(session: Session, socket: WebSocket, after: number): Session {
    session.socket?.close(4005, 'Already authenticated.');
    session.socket = socket;
    for (const { s, t, d } of session.events.filter(({ s }) => s > after)) {
      send(socket, 0, d, { s, t });
    }
    dispatchTo(session, 'RESUMED', {});
    return session;
  }

  function serve(socket: WebSocket) {
    let session: Session | undefined;
    send(socket, 10, { heartbeat_interval: HEARTBEAT_MS });
    socket.on('message', (raw: RawData) => {
      const packet = Packet.safeParse(jsonOf(raw));
      if (!packet.success) return socket.close(4002, 'Error while decoding payload.');
      const { op, d } = packet.data;
      if (op === 1) return send(socket, 11, null);
      if (op === 2 || op === 6) {
        if (session) return socket.close(4005, 'Already authenticated.');
        session = op === 2 ? identify(socket, d) : resume(socket, d);
        if (session) dependencies.onPresence(true);
        return;
      }
      if (!session) return socket.close(4003, 'Not authenticated.');
      if (op === 8) return dispatchTo(session, 'GUILD_MEMBERS_CHUNK', dependencies.members(d));
      if (op !== 3 && op !== 4) socket.close(4001, 'Unknown opcode.');
    });
    socket.on('error', () => socket.terminate());
    socket.on('close', (code) => {
      if (session?.socket !== socket) return;
      session.socket = undefined;
      // Discord forgets a session that was closed on purpose; any other close can be resumed.
      if (code === 1000 || code === 1001) sessions.delete(session.id);
      dependencies.onPresence(isOnline());
    });
  }

  return {
    upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      const url = new URL(request.url ?? '/', 'ws://playground');
      const isGateway = url.pathname === '/gateway' || url.pathname === '/gateway/';
      if (!isGateway || refusals > 0) {
        if (isGateway) refusals -= 1;
        socket.end(
          `HTTP/1.1 ${isGateway ? '503 Service Unavailable' : '404 Not Found'}\r\nConnection: close\r\n\r\n`,
        );
        return;
      }
      server.handleUpgrade(request, socket, head, (client) => {
        if (url.searchParams.get('v') !== '10') return client.close(4012, 'Invalid API version.');
        if (url.searchParams.get('encoding') !== 'json')
          return client.close(4002, 'Only JSON is spoken here.');
        return serve(client);
      });
    },
    dispatch(event: string, payload: Payload, neededIntent = 0) {
      for (const session of sessions.values()) {
        if (neededIntent !== 0 && (session.intents & neededIntent) === 0) continue;
        const data = typeof payload === 'function' ? payload(session.intents) : payload;
        if (data) dispatchTo(session, event, structuredClone(data));
      }
    },
    isOnline,
    /** Breaks every connection off; the sessions can be resumed. */
    drop: () => {
      for (const { socket } of sessions.values()) socket?.terminate();
    },
    /** Answers that many connections to come with 503. */
    refuse: (times: number) => void (refusals = times),
    close() {
      for (const client of server.clients) client.terminate();
      server.close();
    },
  };
}

function jsonOf(raw: RawData): unknown {
  try {
    return JSON.parse(
      (Array.isArray(raw) ? Buffer.concat(raw) : Buffer.from(raw as Buffer)).toString('utf8'),
    );
  } catch {
    return undefined;
  }
}
