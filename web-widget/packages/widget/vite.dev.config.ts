import { defineConfig } from 'vite';

const server = process.env['FRONTDESK_URL'];

// `npm run dev`: the demo shop, reloading. With FRONTDESK_URL against that server, else with a scripted desk.
export default defineConfig({
  root: import.meta.dirname + '/demo',
  server: {
    fs: { allow: [import.meta.dirname + '/../..'] },
    ...(server === undefined ? {} : { proxy: { '^/(ws|api|docs|health|console)': { target: server, ws: true } } }),
  },
  plugins: [
    {
      name: 'widget-from-source',
      transformIndexHtml: html =>
        html.replace(
          /<script[^>]*widget\.js[^>]*><\/script>/,
          `<script type="module" src="/@fs${import.meta.dirname}/${server === undefined ? 'dev/dev.ts' : 'src/main.ts'}"></script>`,
        ),
    },
  ],
});
