import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { scriptedDesk } from './dev/scripted-desk';

const server = process.env['FRONTDESK_URL'];

// `npm run dev`: reloading. With FRONTDESK_URL against that server, else with a scripted desk whose token is "dev".
export default defineConfig({
  root: import.meta.dirname,
  base: '/console/',
  plugins: [react(), ...(server === undefined ? [scriptedDesk()] : [])],
  server: server === undefined ? {} : { proxy: { '^/(api|ws|docs|health)': { target: server, ws: true } } },
});
