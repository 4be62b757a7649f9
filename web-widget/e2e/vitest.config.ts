import { defineConfig } from 'vitest/config';

// Browser tests: the packaged server, started once, and a real Chromium.
export default defineConfig({
  root: import.meta.dirname,
  test: {
    include: ['*.e2e.ts'],
    environment: 'node',
    globalSetup: './global-setup.ts',
    fileParallelism: false,
    testTimeout: 90_000,
    hookTimeout: 120_000,
  },
});
