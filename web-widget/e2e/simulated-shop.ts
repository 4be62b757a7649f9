import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { somewhere, startPackagedServer, type PackagedServer } from './packaged-server';

const root = join(import.meta.dirname, '../..');
const run = promisify(execFile);

/** Milliseconds that eight weeks may take on a slow machine. */
export const weeksOfPatience = 3_600_000;

/**
 * The server of a shop that eight simulated weeks have gone through: of those that FRONTDESK_SIMULATED names, as
 * `simulate --keep` leaves them, or else of new ones in which nothing is trained.
 */
export async function openSimulatedShop(): Promise<PackagedServer> {
  const place = await somewhere();
  cpSync(process.env['FRONTDESK_SIMULATED'] ?? (await simulated()), place.data, { recursive: true });
  return startPackagedServer(place, {}, ['--no-train']);
}

async function simulated(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'frontdesk-weeks-'));
  const kept = join(folder, 'shop');
  const report = join(folder, 'report.html');
  const weeks = ['simulate', '--no-train', '--keep', kept, '--report', report];
  // a promise that is not kept without a training ends the program with 1
  await run(join(root, 'frontdesk'), weeks, { cwd: root, timeout: weeksOfPatience }).catch((e: unknown) => {
    if ((e as { code?: unknown }).code !== 1) throw e;
  });
  return kept;
}
