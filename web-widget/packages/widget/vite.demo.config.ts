import { defineConfig } from 'vite';

// The demo shop at `/`.
export default defineConfig({
  root: 'demo',
  base: './',
  build: { outDir: '../../../target/web', emptyOutDir: false, assetsDir: 'demo' },
});
