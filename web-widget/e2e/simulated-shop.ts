import { execFile } from 'node:child_process';
import { cpSync, existsSync, rmSync } from 'node:fs';
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
  const kept = process.env['FRONTDESK_SIMULATED'];
  if (kept === undefined) await simulateInto(place.data);
  else cpSync(kept, place.data, { recursive: true });
  return startPackagedServer(place, {}, ['--no-train']);
}

async function simulateInto(data: string): Promise<void> {
  rmSync(data, { recursive: true });
  const weeks = ['simulate', '--no-train', '--keep', data, '--report', join(tmpdir(), 'simulation.html')];
  // a promise that is not kept without a training ends the program with 1
  await run(join(root, 'frontdesk'), weeks, { cwd: root, timeout: weeksOfPatience }).catch((e: unknown) => {
    if ((e as { code?: unknown }).code !== 1 || !existsSync(data)) throw e;
  });
}
