import { resolve } from 'node:path';
import { defineConfig } from 'vite';

const page = (name: string) => resolve(import.meta.dirname, 'demo', name);

// What is at `/`: the demo shop, and the page of any other company.
export default defineConfig({
  root: 'demo',
  base: './',
  build: {
    outDir: '../../../target/web',
    emptyOutDir: false,
    assetsDir: 'demo',
    rolldownOptions: { input: [page('index.html'), page('company.html')] },
  },
});
