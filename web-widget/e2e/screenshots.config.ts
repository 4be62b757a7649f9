import { defineConfig } from 'vitest/config';

// Not tests: writes docs/images from the packaged server. `./frontdesk screenshots`
export default defineConfig({
  root: import.meta.dirname,
  test: {
    include: [
      'screenshots.ts',
      'desk.screenshots.ts',
      'admin.screenshots.ts',
      'learning.screenshots.ts',
      'insight.screenshots.ts',
    ],
    fileParallelism: false,
    environment: 'node',
    globalSetup: './global-setup.ts',
    testTimeout: 90_000,
    hookTimeout: 120_000,
  },
});
