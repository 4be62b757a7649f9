import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const launcher = join(import.meta.dirname, '../../frontdesk');

/** Browser tests need no training, which would only make them slow; screenshots show it. */
export const training = process.env['FRONTDESK_TRAIN'] === 'yes';

/** Milliseconds a start may take, a slow machine and a first import included. */
const patience = 240_000;

/** The server as it is shipped, on a free port and a data folder of its own. */
export interface PackagedServer {
  readonly url: string;
  readonly adminToken: () => string;
  /** Where it is and what it keeps: gives the same server again after a crash. */
  readonly place: Place;
  /** Ends it without a word of warning; its data stay. */
  crash(): Promise<void>;
  stop(): Promise<void>;
}

export interface Place {
  readonly port: number;
  readonly data: string;
}

/** A free port and an empty data folder. */
export const somewhere = async (): Promise<Place> => ({
  port: await freePort(),
  data: mkdtempSync(join(tmpdir(), 'frontdesk-e2e-')),
});

/** Starts the server, with `settings` in its environment and `options` behind its command, and waits until it is healthy. */
export async function startPackagedServer(
  at?: Place,
  settings: Readonly<Record<string, string>> = {},
  options: readonly string[] = training ? [] : ['--no-train'],
): Promise<PackagedServer> {
  const place = at ?? (await somewhere());
  const { port, data } = place;
  const server = spawn(launcher, ['up', '--port', String(port), '--data', data, ...options], {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    // every browser of a test comes from one address
    env: {
      ...process.env,
      FRONTDESK_LIMITS_CONNECTIONS_PER_ADDRESS: '10000',
      FRONTDESK_LIMITS_HANDSHAKES: '10000',
      ...settings,
    },
  });
  const said: string[] = [];
  for (const stream of [server.stdout, server.stderr])
    stream.on('data', (text: Buffer) => said.push(text.toString()) > 400 && said.shift());
  const url = `http://127.0.0.1:${port}`;
  const stop = async () => {
    await end(server, 'SIGTERM');
    rmSync(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  try {
    await healthy(url, server, Date.now() + patience);
  } catch (e) {
    await stop();
    throw new Error(`${(e as Error).message}\n${said.join('').slice(-4000)}`, { cause: e });
  }
  const adminToken = () => readFileSync(join(data, 'admin-token'), 'utf8').trim();
  return { url, adminToken, place, crash: () => end(server, 'SIGKILL'), stop };
}

async function healthy(url: string, server: ChildProcess, deadline: number): Promise<void> {
  while (Date.now() < deadline) {
    if (server.exitCode !== null) throw new Error(`the server ended with ${server.exitCode}`);
    const answer = await fetch(`${url}/health`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise(done => setTimeout(done, 300));
  }
  throw new Error('the server did not become healthy');
}

/** Ends the server with everything it started, such as a training. */
async function end(server: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const { pid } = server;
  if (pid === undefined || server.exitCode !== null || server.signalCode !== null) return;
  const ended = new Promise(done => server.once('exit', done));
  process.kill(-pid, signal);
  const late = setTimeout(() => process.kill(-pid, 'SIGKILL'), 15_000);
  await ended;
  clearTimeout(late);
}

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer();
    probe.once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => found(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
