import { defineConfig } from 'vitest/config';

// One run for every package; a package that needs other settings brings its own vitest.config.ts and is listed here.
export default defineConfig({
  test: {
    include: ['packages/*/{src,demo}/**/*.test.{ts,tsx}'],
    environment: 'happy-dom',
    testTimeout: 15_000,
  },
});
