import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const launcher = join(import.meta.dirname, '../../frontdesk');
const run = promisify(execFile);

/** Milliseconds for a training of some hundred texts on a slow machine. */
const patience = 400_000;

/** Trains a hasty model of few texts and lets it serve in the data folder `data`: somebody for the next one to beat. */
export async function trainSmallModel(data: string, lang: string): Promise<string> {
  const version = `${lang}-first`;
  const few = ['--per-label', '15', '--epochs', '1', '--no-baselines'];
  const out = join(data, 'models', lang, version);
  const options = { timeout: patience, maxBuffer: 64 * 1024 * 1024 };
  await run(launcher, ['train', '--pack', 'shop', '--lang', lang, ...few, '--out', out], options);
  await run(launcher, ['models', 'promote', lang, version, '--data', data], options);
  return version;
}
