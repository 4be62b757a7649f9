import { join } from 'node:path';
import { createServer, type ViteDevServer } from 'vite';

const config = join(import.meta.dirname, '../packages/widget/vite.dev.config.ts');

/** The demo shop with the scripted desk, as `npm run dev` shows it, on a free port. */
export async function openShop(): Promise<{ url: string; close(): Promise<void> }> {
  delete process.env['FRONTDESK_URL']; // or the development server would put a real desk behind the shop
  const server: ViteDevServer = await createServer({
    configFile: config,
    logLevel: 'error',
    server: { port: 0, host: '127.0.0.1' },
  });
  await server.listen();
  return { url: (server.resolvedUrls?.local[0] ?? '').replace(/\/$/, ''), close: () => server.close() };
}
