import type { Entry } from '../../../src/api/entries';
import { usage } from '../../rehearsal-samples';
import type { Answer } from '../agent-api';
import type { Asked } from './asked';
import { page, problem } from './asked';
import { current, keyOf, made, publish, revisionOf, settle, sinceOf, versions } from './store';

/** Plays `/knowledge/entries`; an answer with "clash" in it finds that Tom was faster. */
export function entriesApi({ method, path, query, body, tag, me }: Asked): Answer {
  const [id = '', lang = '', act] = path;
  if (id === '') return [200, list(query)];
  const entry = current().find(each => keyOf(each) === keyOf({ id, lang }));
  if (act === 'history') return [200, { history: historyOf(id, lang) }];
  if (method === 'PUT') return put({ ...(JSON.parse(body) as Entry), id, lang }, entry, tag, me);
  if (entry === undefined) return problem(404, `There is no entry ${id} in ${lang}.`);
  if (act === 'paraphrases')
    return [200, { model: 'scripted', suggestions: ['send it back until when', 'return time limit'] }];
  if (act === 'usage') return [200, usage()];
  if (act === 'confirm') settle(entry);
  if (method === 'DELETE')
    return [
      200,
      made(
        publish(
          current().filter(each => each !== entry),
          'edit',
          '',
          me,
        ),
      ),
    ];
  return [200, revisionOf(entry)];
}

let clashed = false;

function put(mine: Entry, known: Entry | undefined, tag: string | undefined, me: string): Answer {
  if (known !== undefined && tag === undefined) return problem(428, 'Name the version in If-Match.');
  if (mine.answer.includes('clash') && !clashed && known !== undefined) {
    clashed = true;
    publish(
      over({ ...known, answer: `${known.answer} Ask us about sale items.`, tags: ['returns', 'sale'] }),
      'edit',
      '',
      'Tom',
    );
  }
  if (known !== undefined && tag !== `"${sinceOf(current().find(each => keyOf(each) === keyOf(known)) ?? known)}"`)
    return [412, { type: 'changed-since', status: 412, detail: 'Changed.', by: versions.at(-1)?.version }];
  if (mine.question === '')
    return [422, { status: 422, detail: '', problems: [{ line: 1, column: 'question', reason: 'is empty' }] }];
  return [200, made(publish(over(mine), 'edit', '', me))];
}

const over = (mine: Entry) =>
  current().some(each => keyOf(each) === keyOf(mine))
    ? current().map(each => (keyOf(each) === keyOf(mine) ? mine : each))
    : [...current(), mine];

function list(query: URLSearchParams) {
  const text = query.get('text')?.toLowerCase() ?? '';
  const today = new Date().toISOString().slice(0, 10);
  const found = current()
    .map(revisionOf)
    .filter(
      ({ entry, expired, stale }) =>
        (query.get('lang') ?? entry.lang) === entry.lang &&
        (query.get('owner') ?? entry.owner) === entry.owner &&
        (query.get('expired') === null || expired) &&
        (query.get('stale') === null || stale) &&
        (query.get('upcoming') === null || (entry.valid_from ?? '') > today) &&
        (query.get('review_due') === null || (entry.review_by ?? '9') <= today) &&
        `${entry.id}\n${entry.question}\n${entry.answer}\n${entry.similar.join('\n')}`.toLowerCase().includes(text),
    );
  return { total: found.length, entries: page(found, query) };
}

function historyOf(id: string, lang: string) {
  const past: { entry: Entry; version: unknown; until: number }[] = [];
  let last = '';
  for (const { version, entries } of versions) {
    const entry = entries.find(each => keyOf(each) === keyOf({ id, lang }));
    const text = JSON.stringify(entry);
    if (entry === undefined || text === last) continue;
    const before = past.at(-1);
    if (before !== undefined) before.until = version.number;
    past.push({ entry, version, until: 0 });
    last = text;
  }
  return past.reverse();
}
