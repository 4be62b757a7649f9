import { rmSync } from 'node:fs';

rmSync(new URL('../target/web', import.meta.url), { recursive: true, force: true });
