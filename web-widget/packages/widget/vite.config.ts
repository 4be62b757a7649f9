import { defineConfig } from 'vite';

// widget.js: one file that a shop's page loads by a plain <script>, so it may not rely on modules nor leave globals.
export default defineConfig({
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    outDir: '../../target/web',
    emptyOutDir: false,
    target: 'es2021',
    lib: { entry: 'src/main.ts', formats: ['iife'], name: 'FrontdeskWidget', fileName: () => 'widget.js' },
  },
});
