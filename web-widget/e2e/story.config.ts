import { defineConfig } from 'vitest/config';

// From a label to a model that serves; not among the tests yet.
export default defineConfig({
  root: import.meta.dirname,
  test: { include: ['learning.story.ts'], environment: 'node', fileParallelism: false },
});
