import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** Opens the Chromium of this machine: `CHROME`, the PATH, or the npm package `@sparticuz/chromium` where it is installed. */
export async function openChromium(): Promise<Browser> {
  const local = process.env['CHROME'] ?? onPath();
  if (local !== undefined)
    return chromium.launch({ executablePath: local, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
  const packaged = await fromNpm();
  if (packaged !== undefined) return chromium.launch(packaged);
  throw new Error(
    'The browser tests need a Chromium: install the package chromium, or set CHROME to one, ' +
      'or run npm install --no-save @sparticuz/chromium in web-widget.',
  );
}

function onPath(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.flatMap(folder => names.map(name => join(folder, name))).find(file => existsSync(file));
}

async function fromNpm(): Promise<{ executablePath: string; args: string[] } | undefined> {
  const name = '@sparticuz/chromium';
  try {
    const { default: found } = (await import(name)) as {
      default: { executablePath(): Promise<string>; args: string[] };
    };
    return { executablePath: await found.executablePath(), args: found.args };
  } catch {
    return undefined;
  }
}
