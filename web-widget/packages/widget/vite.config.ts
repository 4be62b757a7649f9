import { readdirSync } from 'node:fs';
import { defineConfig, type Plugin } from 'vite';

/** Takes the room that styles and templates have for those who read them; what is minified has no other line breaks. */
const withoutIndents: Plugin = {
  name: 'without-indents',
  enforce: 'pre',
  transform: (code, id) => (id.endsWith('.styles.ts') ? code.replace(/\s*([{};,])\s*|(:)\s+/g, '$1$2') : undefined),
  generateBundle: (_, bundle) => {
    for (const file of Object.values(bundle)) if (file.type === 'chunk') file.code = file.code.replace(/\n\s*/g, ' ');
  },
};

process.env['NODE_ENV'] = 'production'; // a build that a test run starts inherits another, and Lit's parts for developers with it

const source = import.meta.dirname + '/src';

/** Puts all styles side by side, for what is alike is compressed best there. */
const stylesFirst: Plugin = {
  name: 'styles-first',
  enforce: 'pre',
  transform: (code, id) => {
    if (id !== `${source}/main.ts`) return undefined;
    const styles = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(name =>
      name.endsWith('.styles.ts'),
    );
    return styles.map(name => `import './${name}';`).join('') + code;
  },
};

// widget.js: one file that a shop's page loads by a plain <script>, so it may not rely on modules nor leave globals.
export default defineConfig({
  define: { 'process.env.NODE_ENV': '"production"' },
  plugins: [stylesFirst, withoutIndents],
  build: {
    outDir: '../../target/web',
    emptyOutDir: false,
    target: 'es2022',
    lib: { entry: 'src/main.ts', formats: ['iife'], name: 'FrontdeskWidget', fileName: () => 'widget.js' },
  },
});
