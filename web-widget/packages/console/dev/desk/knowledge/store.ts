import type { Entry, Revision } from '../../../src/api/entries';
import type { Change, Difference, Version, VersionKind } from '../../../src/api/versions';
import { entries as first } from '../../samples';

const iso = (hoursAgo: number) => new Date(Date.now() - hoursAgo * 3_600_000).toISOString();
export const keyOf = ({ id, lang }: Pick<Entry, 'id' | 'lang'>) => `${id}\t${lang}`;

interface Kept {
  readonly version: Version;
  readonly entries: readonly Entry[];
}

/** The knowledge in versions, as those who work without a server see it. */
export const versions: Kept[] = [];

/** Makes a version of `entries`, or nothing where they are what they were. */
export function publish(entries: readonly Entry[], kind: VersionKind, note: string, who: string, hoursAgo = 0) {
  const before = versions.at(-1)?.entries ?? [];
  const { added, changed, removed } = differenceOf(before, entries);
  if (versions.length > 0 && added + changed + removed === 0) return undefined;
  const version: Version = {
    number: versions.length + 1,
    at: iso(hoursAgo),
    author: who,
    author_name: who,
    kind,
    note,
    added,
    changed,
    removed,
  };
  versions.push({ version, entries });
  return version;
}

export const newest = (): Kept => versions.at(-1) ?? { version: {} as Version, entries: [] };
export const current = (): readonly Entry[] => newest().entries;
export const made = (version: Version | undefined) => ({
  published: version !== undefined,
  version: newest().version,
  served: String(newest().version.number),
});

/** The version since which an entry is as it is. */
export function sinceOf(entry: Entry): number {
  const text = JSON.stringify(entry);
  const same = versions.findLastIndex(
    ({ entries }) => JSON.stringify(entries.find(each => keyOf(each) === keyOf(entry))) !== text,
  );
  return same + 2;
}

const settled = new Set<string>();
export const settle = (entry: Entry): void => void settled.add(keyOf(entry));

export function revisionOf(entry: Entry): Revision {
  const today = new Date().toISOString().slice(0, 10);
  const stale = entry.id === 'return-window-2' && entry.lang === 'zh' && !settled.has(keyOf(entry));
  return { entry, version: sinceOf(entry), stale, expired: (entry.valid_to ?? today) < today };
}

export function differenceOf(before: readonly Entry[], after: readonly Entry[]): Difference {
  const old = new Map(before.map(entry => [keyOf(entry), entry]));
  const changes: Change[] = [];
  for (const entry of after) {
    const was = old.get(keyOf(entry));
    old.delete(keyOf(entry));
    const change = changeOf(was, entry);
    if (was === undefined || change.fields.length > 0) changes.push(change);
  }
  for (const entry of old.values()) changes.push(changeOf(entry, undefined));
  const count = (kind: Change['kind']) => changes.filter(each => each.kind === kind).length;
  return { added: count('added'), changed: count('changed'), removed: count('removed'), changes };
}

function changeOf(before: Entry | undefined, after: Entry | undefined): Change {
  const entry = (after ?? before) as Entry;
  const texts = (value: unknown) =>
    Array.isArray(value) ? (value as string[]) : typeof value === 'string' && value !== '' ? [value] : [];
  const fields = Object.keys(entry)
    .map(name => ({
      name,
      before: texts(before?.[name as keyof Entry]),
      after: texts(after?.[name as keyof Entry]),
    }))
    .filter(field => field.before.join('\n') !== field.after.join('\n'));
  const kind = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
  return { kind, id: entry.id, lang: entry.lang, fields };
}

publish(first, 'first', 'shop', 'frontdesk', 900);
publish(
  first.map(entry => (entry.id === 'return-window-3' ? { ...entry, answer: `${entry.answer} ` } : entry)),
  'upload',
  'faq-spring.csv',
  'Mei',
  400,
);
publish(
  current().map(entry =>
    entry.id === 'return-window-0' && entry.lang === 'en'
      ? { ...entry, answer: 'You have 60 days from the day you received it. Items must be unused.', owner: 'Mei Lin' }
      : entry,
  ),
  'edit',
  '',
  'Tom Baker',
  26,
);
publish(
  current().filter(entry => entry.id !== 'return-window-44'),
  'schedule',
  'Spring prices',
  'Mei',
  3,
);
