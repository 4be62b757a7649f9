import { rmSync } from 'node:fs';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { join } from 'node:path';
import { somewhere, startPackagedServer, type PackagedServer } from './packaged-server';
import { smallPack } from './small-pack';

const launcher = join(import.meta.dirname, '../../frontdesk');
const run = promisify(execFile);

/** Milliseconds a hasty training may take on a slow machine. */
const patience = 600_000;

interface Job {
  readonly id: string;
  readonly version: string;
  readonly state: string;
  readonly message?: string;
}

/** A server with a model of each language that was trained in a hurry: somebody for the next one to beat. */
export class LearningShop {
  private constructor(
    readonly server: PackagedServer,
    /** Which model serves at first, by language. */
    readonly first: ReadonlyMap<string, string>,
    private readonly pack: string,
  ) {}

  static async open(languages: readonly string[]): Promise<LearningShop> {
    const pack = smallPack();
    const place = await somewhere();
    const server = await startPackagedServer(place, { FRONTDESK_REVIEW_EVERY: '1s' }, ['--pack', pack]);
    const first = new Map<string, string>();
    for (const lang of languages) {
      const version = await trained(server, lang);
      await run(launcher, ['models', 'promote', lang, version, '--data', place.data]);
      first.set(lang, version);
      await cancelTrainings(server, lang);
    }
    return new LearningShop(server, first, pack);
  }

  async close(): Promise<void> {
    await this.server.stop();
    rmSync(this.pack, { recursive: true, force: true });
  }
}

/** The program tries a first model again that the gate stopped; here it serves all the same. */
async function cancelTrainings(server: PackagedServer, lang: string): Promise<void> {
  await new Promise(done => setTimeout(done, 10_000)); // until the promoted one serves, and no further one is wanted
  for (const job of await jobsOf(server, lang)) {
    if (['passed', 'blocked', 'failed', 'cancelled'].includes(job.state)) continue;
    const headers = { Authorization: `Bearer ${server.adminToken()}` };
    const answer = await fetch(`${server.url}/api/admin/training/jobs/${job.id}/cancel`, { method: 'POST', headers });
    if (!answer.ok) throw new Error(`a training cannot be cancelled: ${answer.status} ${await answer.text()}`);
  }
}

async function jobsOf(server: PackagedServer, lang: string): Promise<readonly Job[]> {
  const headers = { Authorization: `Bearer ${server.adminToken()}` };
  const answer = await fetch(`${server.url}/api/admin/training/jobs`, { headers });
  if (!answer.ok) throw new Error(`the trainings cannot be read: ${answer.status} ${await answer.text()}`);
  const { jobs } = (await answer.json()) as { readonly jobs: readonly Job[] };
  return jobs.filter(job => job.version.startsWith(`${lang}-`));
}

/** Waits for the training that a first start begins by itself; gives the version it made, whatever the gate thinks of it. */
async function trained(server: PackagedServer, lang: string): Promise<string> {
  for (const end = Date.now() + patience; Date.now() < end;) {
    const job = (await jobsOf(server, lang)).at(-1);
    if (job !== undefined && ['passed', 'blocked'].includes(job.state)) return job.version;
    if (job?.state === 'failed') throw new Error(`the first training of ${lang} failed: ${job.message ?? ''}`);
    await new Promise(done => setTimeout(done, 1_000));
  }
  throw new Error(`the first training of ${lang} did not end`);
}
