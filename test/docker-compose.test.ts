import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { environmentSchema, loadConfig, requireSeparateProcess } from '../src/config.ts';

const ROOT = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

const serviceSchema = z.object({
  image: z.string().optional(),
  build: z.string().optional(),
  command: z.array(z.string()).optional(),
  env_file: z.string().optional(),
  environment: z.record(z.string(), z.string()).default({}),
  volumes: z.array(z.string()).default([]),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).default({}),
  healthcheck: z.object({ test: z.array(z.string()) }).optional(),
  restart: z.string(),
  ports: z.array(z.unknown()).optional(),
});

const compose = z
  .object({
    services: z.object({
      bot: serviceSchema,
      worker: serviceSchema,
      postgres: serviceSchema,
      redis: serviceSchema,
    }),
    volumes: z.record(z.string(), z.unknown()),
  })
  .parse(parse(read('docker-compose.yml'), { merge: true }));

const { bot, worker, postgres, redis } = compose.services;
const scripts = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(read('package.json'))).scripts;

describe('docker compose', () => {
  test.each([
    ['bot', bot],
    ['worker', worker],
  ] as const)('runs the %s as npm does, and its file is there', (name, service) => {
    expect(service.command?.join(' ')).toBe(scripts[name]);
    expect(existsSync(join(ROOT, service.command?.[1] ?? ''))).toBe(true);
  });

  test.each([
    ['bot', bot],
    ['worker', worker],
  ] as const)('gives the %s settings that the project reads and takes', (name, { environment, env_file }) => {
    expect(env_file).toBe('.env');
    expect(Object.keys(environmentSchema.shape)).toEqual(expect.arrayContaining(Object.keys(environment)));
    const config = requireSeparateProcess(
      loadConfig({ ...environment, DISCORD_TOKEN: 'from-env-file' }),
      name,
    );
    expect(new URL(config.databaseUrl).hostname).toBe('postgres');
    expect(new URL(config.redisUrl).hostname).toBe('redis');
  });

  test('lets bot and workers see the same pictures', () => {
    const folder = bot.environment.DATA_DIR;
    expect(worker.environment.DATA_DIR).toBe(folder);
    expect(bot.volumes).toEqual([`pictures:${folder}`]);
    expect(worker.volumes).toEqual(bot.volumes);
  });

  test('waits until both servers answer', () => {
    const healthy = { postgres: { condition: 'service_healthy' }, redis: { condition: 'service_healthy' } };
    expect(bot.depends_on).toEqual(healthy);
    expect(worker.depends_on).toEqual(healthy);
    expect(postgres.healthcheck?.test.join(' ')).toContain('pg_isready');
    expect(redis.healthcheck?.test.join(' ')).toContain('ping');
  });

  test('keeps jobs over restarts, and never throws one out', () => {
    const command = redis.command?.join(' ');
    expect(command).toContain('--appendonly yes');
    expect(command).toContain('--appendfsync everysec');
    expect(command).toContain('--maxmemory-policy noeviction');
  });

  test('opens the database under the name and password that the others use', () => {
    const url = new URL(bot.environment.DATABASE_URL ?? '');
    expect(postgres.environment).toEqual({
      POSTGRES_USER: url.username,
      POSTGRES_PASSWORD: url.password,
      POSTGRES_DB: url.pathname.slice(1),
    });
  });

  test('keeps everything that matters in named volumes, publishes nothing and comes back by itself', () => {
    const services = Object.values(compose.services);
    const mounted = services.flatMap(({ volumes }) => volumes.map((volume) => volume.split(':')[0]));
    expect(new Set(mounted)).toEqual(new Set(Object.keys(compose.volumes)));
    expect(services.map(({ ports }) => ports)).toEqual([undefined, undefined, undefined, undefined]);
    expect(services.map(({ restart }) => restart)).toEqual(Array.from({ length: 4 }, () => 'unless-stopped'));
  });
});

describe('the image', () => {
  const dockerfile = read('Dockerfile');
  const lines = dockerfile.split('\n');

  test('runs on the Node that the project pins', () => {
    const { devDependencies } = z
      .object({ devDependencies: z.object({ node: z.string() }) })
      .parse(JSON.parse(read('package.json')));
    const pinned = /\d+/.exec(devDependencies.node)?.[0];
    expect(lines).toContain(`FROM node:${pinned}-slim`);
  });

  test('installs what the lock file says, without what only developers need', () => {
    expect(dockerfile).toMatch(/^RUN npm ci --omit=dev\b/m);
    const copied = /^COPY (.+) \.\/$/m.exec(dockerfile)?.[1]?.split(' ') ?? [];
    expect(copied).toContain('package-lock.json');
    expect(copied.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  test('runs without root, on a folder for data that it owns', () => {
    expect(lines.indexOf('USER node')).toBeGreaterThan(
      lines.indexOf('RUN mkdir /data && chown node:node /data'),
    );
    expect(lines.indexOf('USER node')).toBeLessThan(lines.findIndex((line) => line.startsWith('CMD')));
    expect(dockerfile).toMatch(/^ENV DATA_DIR=\/data /m);
  });

  test.each([
    [200, 0],
    [503, 1],
  ])('is healthy only when /healthz says so: %i', async (status, exitCode) => {
    const paths: (string | undefined)[] = [];
    const server = createServer((request, response) => {
      paths.push(request.url);
      response.writeHead(status).end();
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = z.object({ port: z.number() }).parse(server.address());

    const check = z
      .array(z.string())
      .parse(JSON.parse(/CMD (\["node", "-e", .+\])$/m.exec(dockerfile)?.[1] ?? ''));
    const child = spawn(process.execPath, check.slice(1), {
      env: { PORT: String(address.port) },
      stdio: 'ignore',
    });
    const [code] = await once(child, 'exit');
    server.close();
    expect({ code, paths }).toEqual({ code: exitCode, paths: ['/healthz'] });
  });

  test('holds no settings, no data and no modules of this machine', () => {
    expect(read('.dockerignore').split('\n')).toEqual(
      expect.arrayContaining(['.env', 'data', 'node_modules', '.git']),
    );
  });
});
