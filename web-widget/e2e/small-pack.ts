import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const shop = join(import.meta.dirname, '../../test-data/packs/shop');

/** Utterances of each intent and language that are kept, and further phrasings of each entry. */
const few = 14;
const phrasings = 2;

/**
 * The shop with little to learn from, so that a training takes a minute, and without sensitive intents, of which a hasty model
 * may not lose a single sentence. Remove it when it is not needed any more.
 */
export function smallPack(): string {
  const pack = mkdtempSync(join(tmpdir(), 'frontdesk-pack-'));
  cpSync(shop, pack, { recursive: true });
  rmSync(join(pack, 'cache'), { recursive: true, force: true });
  const seen = new Map<string, number>();
  rewrite(join(pack, 'utterances.csv'), (row, column) => {
    const kind = `${row[column('label')]} ${row[column('lang')]}`;
    seen.set(kind, (seen.get(kind) ?? 0) + 1);
    return (seen.get(kind) ?? 0) <= few ? row : undefined;
  });
  rewrite(join(pack, 'faq.csv'), (row, column) =>
    row.map((field, at) =>
      at === column('similar')
        ? field
            .split(/(?<!\\)\|/)
            .slice(0, phrasings)
            .join('|')
        : field,
    ),
  );
  rewrite(join(pack, 'intents.csv'), (row, column) =>
    row.map((field, at) => (at === column('sensitive') ? 'false' : field)),
  );
  return pack;
}

type Change = (row: readonly string[], column: (name: string) => number) => readonly string[] | undefined;

function rewrite(file: string, change: Change): void {
  const [header = [], ...rows] = rowsOf(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
  const column = (name: string) => header.indexOf(name);
  const kept = rows.map(row => change(row, column)).filter(row => row !== undefined);
  const line = (row: readonly string[]) => row.map(field => `"${field.replaceAll('"', '""')}"`).join(',');
  writeFileSync(file, [header, ...kept].map(line).join('\n') + '\n');
}

/** The rows of a CSV as RFC 4180 has it. */
function rowsOf(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    row.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === ',') continue;
    if (row.length > 1) rows.push(row);
    row = [];
    if (end === '') break;
  }
  return rows;
}
