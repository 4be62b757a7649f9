import react from '@vitejs/plugin-react';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, preview } from 'vite';
import { scriptedDesk } from './scripted-desk';

export interface ScriptedServer {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** The console as it is shipped, with a scripted desk behind it, on a free port; customers answer after `pace`. */
export async function serveScriptedDesk(pace: number): Promise<ScriptedServer> {
  const outDir = mkdtempSync(join(tmpdir(), 'frontdesk-console-'));
  const shared = {
    configFile: false,
    root: join(import.meta.dirname, '..'),
    base: '/console/',
    logLevel: 'error',
  } as const;
  // Else React would be built for development, as Vitest has the environment say.
  const before = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  await build({ ...shared, mode: 'production', plugins: [react()], build: { outDir, chunkSizeWarningLimit: 900 } });
  if (before === undefined) delete process.env['NODE_ENV'];
  else process.env['NODE_ENV'] = before;
  const server = await preview({
    ...shared,
    plugins: [scriptedDesk({ pace })],
    build: { outDir },
    preview: { port: 0 },
  });
  const url = server.resolvedUrls?.local[0]?.replace(/\/console\/$/, '');
  if (url === undefined) throw new Error('the server has no address');
  const stop = async () => {
    await server.close();
    rmSync(outDir, { recursive: true });
  };
  return { url, stop };
}
