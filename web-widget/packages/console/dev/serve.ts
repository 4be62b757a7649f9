import react from '@vitejs/plugin-react';
import { join } from 'node:path';
import { createServer } from 'vite';
import { scriptedDesk } from './scripted-desk';

export interface ScriptedServer {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** The console with a scripted desk behind it, as `npm run dev` shows it, on a free port; customers answer after `pace`. */
export async function serveScriptedDesk(pace: number): Promise<ScriptedServer> {
  const server = await createServer({
    configFile: false,
    root: join(import.meta.dirname, '..'),
    base: '/console/',
    logLevel: 'error',
    plugins: [react(), scriptedDesk({ pace })],
    server: { port: 0, hmr: false },
  });
  await server.listen();
  const url = server.resolvedUrls?.local[0]?.replace(/\/console\/$/, '');
  if (url === undefined) throw new Error('the development server has no address');
  return { url, stop: () => server.close() };
}
