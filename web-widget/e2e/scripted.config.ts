import { defineConfig } from 'vitest/config';

// Browser tests of the inbox against the scripted desk: no server is needed, and 10 000 conversations are there at once.
export default defineConfig({
  root: import.meta.dirname,
  test: {
    include: ['scripted/*.e2e.ts'],
    environment: 'node',
    fileParallelism: false,
    testTimeout: 90_000,
    hookTimeout: 120_000,
  },
});
