// Prints what a visitor downloads for the widget and fails past its budget.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const budget = 42 * 1024;
const file = readFileSync(new URL('../target/web/widget.js', import.meta.url));
const size = gzipSync(file, { level: 9 }).length;
console.log(`widget.js: ${(size / 1024).toFixed(1)} KB gzip of at most ${budget / 1024} KB`);
if (size > budget) process.exit(1);
