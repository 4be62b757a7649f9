import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const launcher = join(import.meta.dirname, '../../frontdesk');

/** Browser tests need no training, which would only make them slow; screenshots show it. */
const training = process.env['FRONTDESK_TRAIN'] === 'yes' ? [] : ['--no-train'];

/** The server as it is shipped, on a free port and a data folder of its own. */
export interface PackagedServer {
  readonly url: string;
  readonly adminToken: () => string;
  stop(): Promise<void>;
}

/** Starts the server and waits until it is healthy; its last words are part of the error if it never is. */
export async function startPackagedServer(within = 240_000): Promise<PackagedServer> {
  const port = await freePort();
  const data = mkdtempSync(join(tmpdir(), 'frontdesk-e2e-'));
  const server = spawn(launcher, ['up', '--port', String(port), '--data', data, ...training], {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  for (const stream of [server.stdout, server.stderr])
    stream.on('data', (text: Buffer) => said.push(text.toString()) > 400 && said.shift());
  const url = `http://127.0.0.1:${port}`;
  const stop = () => end(server, data);
  try {
    await healthy(url, server, Date.now() + within);
  } catch (e) {
    await stop();
    throw new Error(`${(e as Error).message}\n${said.join('').slice(-4000)}`, { cause: e });
  }
  return { url, adminToken: () => readFileSync(join(data, 'admin-token'), 'utf8').trim(), stop };
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
async function end(server: ChildProcess, data: string): Promise<void> {
  const ended = new Promise(done => server.once('exit', done));
  if (server.exitCode === null && server.signalCode === null && server.pid !== undefined) {
    process.kill(-server.pid, 'SIGTERM');
    const late = setTimeout(() => process.kill(-(server.pid as number), 'SIGKILL'), 15_000);
    await ended;
    clearTimeout(late);
  }
  rmSync(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
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
