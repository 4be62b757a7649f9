import type { TestProject } from 'vitest/node';
import { startPackagedServer } from './packaged-server';

declare module 'vitest' {
  export interface ProvidedContext {
    url: string;
    adminToken: string;
  }
}

/** One server for all browser tests; FRONTDESK_URL (and FRONTDESK_ADMIN_TOKEN) name one that is running already. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const running = process.env['FRONTDESK_URL'];
  if (running !== undefined) {
    project.provide('url', running.replace(/\/$/, ''));
    project.provide('adminToken', process.env['FRONTDESK_ADMIN_TOKEN'] ?? '');
    return () => Promise.resolve();
  }
  const server = await startPackagedServer();
  project.provide('url', server.url);
  project.provide('adminToken', server.adminToken());
  return () => server.stop();
}
