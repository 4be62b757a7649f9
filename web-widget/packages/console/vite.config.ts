import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// The console at `/console/`. Hashed names, so that browsers may keep the files for good.
export default defineConfig({
  base: '/console/',
  plugins: [react()],
  build: {
    outDir: '../../target/web/console',
    emptyOutDir: true,
    chunkSizeWarningLimit: 900,
    reportCompressedSize: false,
  },
});
