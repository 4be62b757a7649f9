import type {
  EntryTests,
  Replay,
  Run,
  Story,
  StoryRun,
  Synonym,
  SynonymEdit,
  SynonymPreview,
  Verdict,
} from '../src/api/rehearsal';
import type { Answer } from './desk/agent-api';
import { fileOf } from './desk/knowledge/drafts-api';
import { changes, failed, iso, replayed, stories, synonyms } from './rehearsal-samples';
import { answerOf, clarify, tried } from './rehearsal-tried';
import { entries } from './samples';

/** How long a scripted check takes. */
const takes = 4_000;
const begun = new Map<string, { readonly run: Run; readonly at: number }>();
let count = 0;

/** Plays what belongs to trying, testing, replaying and synonyms; undefined for anything else. */
export function rehearsalApi(call: string, body: string): Answer | undefined {
  const [, method = '', path = ''] = /^(\w+) (.*)$/.exec(call) ?? [];
  const parts = path.split('/').slice(1);
  const asked = (): Record<string, unknown> => (body === '' ? {} : (JSON.parse(body) as Record<string, unknown>));
  if (path === '/try') return [200, tried(asked())];
  if (parts[0] !== 'knowledge') return undefined;
  switch (parts.slice(1, 3).join('/')) {
    case 'tests/entries':
      return runs('entries', method, parts[3], parts[4], asked(), entryResult);
    case 'tests/runs':
      return runs('stories', method, parts[3], parts[4], asked(), storyResult);
    case 'tests/stories.jsonl':
      return method === 'POST'
        ? [200, { stories: 3 }]
        : [200, stories.map(each => JSON.stringify(each.story)).join('\n')];
    case 'tests/stories':
      return storyCall(method, parts[3], asked());
    default:
  }
  if (parts[1] === 'replays') {
    if (parts[3] === 'changes') return decide(Number(parts[4]), asked()['verdict'] as string);
    return runs('replay', method, parts[2], undefined, asked(), replayResult);
  }
  if (parts[1] === 'synonyms') return synonymCall(method, parts[2], asked());
  return undefined;
}

function runs(
  kind: Run['kind'],
  method: string,
  id: string | undefined,
  part: string | undefined,
  asked: Record<string, unknown>,
  result: (run: Run) => object,
): Answer {
  if (method === 'POST') return [202, begin(kind, asked['draft'] as string | undefined).run];
  if (id === undefined) {
    const all = [...begun.values()].filter(({ run }) => run.kind === kind);
    return [200, { runs: all.map(at).reverse() }];
  }
  const known = begun.get(id);
  if (known === undefined) return [404, { status: 404, detail: 'There is no such run.' }];
  if (part === 'failures.csv') return [200, 'id,lang,question\n'];
  return [200, result(at(known))];
}

function begin(kind: Run['kind'], draft: string | undefined) {
  count++;
  const run: Run = {
    id: `run-${count}`,
    kind,
    ...(draft === undefined ? {} : { draft }),
    subject: fileOf(draft),
    author_name: 'Ada',
    started_at: iso(0),
    changed_at: iso(0),
    state: 'running',
    done: 0,
    total: 1_000,
  };
  const kept = { run, at: Date.now() };
  begun.set(run.id, kept);
  if (kind === 'replay' && draft !== undefined) replayed.add(draft);
  return kept;
}

function at({ run, at: start }: { readonly run: Run; readonly at: number }): Run {
  const share = Math.min(1, (Date.now() - start) / takes);
  return { ...run, done: Math.round(share * run.total), state: share === 1 ? 'done' : 'running' };
}

function entryResult(run: Run): EntryTests {
  const [one, two, three] = entries;
  if (run.state !== 'done' || one === undefined || two === undefined || three === undefined) return { run };
  const missed = (phrasing: string, lost: boolean, rank: number, found: (typeof entries)[number]) => ({
    phrasing,
    lost,
    rank,
    found_id: found.id,
    found_question: found.question,
  });
  return {
    run,
    result: {
      entries: 212,
      phrasings: 1_284,
      found: 1_279,
      measured: 1_262,
      found_without: 1_176,
      skipped: 3,
      failed_entries: 2,
      failed: [
        {
          id: one.id,
          lang: one.lang,
          question: one.question,
          phrasings: [missed('send it back', true, 2, two), missed('return window', false, 3, three)],
        },
        {
          id: two.id,
          lang: two.lang,
          question: two.question,
          phrasings: [missed('swap for another size', false, 2, one)],
        },
      ],
    },
  };
}

function storyResult(run: Run): StoryRun {
  if (run.state !== 'done') return { run };
  const told = stories.map((stored, place) =>
    place === 2 ? failed(stored) : { ...failed(stored), passed: true, missing: [] },
  );
  return {
    run,
    result: { stories: told.length, failed: 1, told: told.sort((a, b) => Number(a.passed) - Number(b.passed)) },
  };
}

function replayResult(run: Run): Replay {
  const of = (verdict: Verdict) => changes.filter(each => each.verdict === verdict).length;
  if (run.state !== 'done') return { run, approved: 0, rejected: 0, changes: [] };
  return {
    run,
    result: { days: 30, questions: 1_840, traffic: 9_412, changed: changes.length, changed_traffic: 81 },
    approved: of('approved'),
    rejected: of('rejected'),
    changes,
  };
}

function decide(place: number, verdict: string): Answer {
  const found = changes.findIndex(each => each.place === place);
  const { what } = changes[found] ?? {};
  if (what === undefined) return [404, { status: 404, detail: 'There is no such change.' }];
  changes[found] =
    verdict === 'open'
      ? { place, what }
      : { place, what, verdict: verdict as Verdict, decided_by: 'Ada', decided_at: iso(0) };
  return [204];
}

function storyCall(method: string, id: string | undefined, asked: Record<string, unknown>): Answer {
  if (method === 'GET') return [200, { stories }];
  if (method === 'DELETE') {
    stories.splice(
      stories.findIndex(each => each.id === id),
      1,
    );
    return [204];
  }
  count++;
  const added = { id: `story-${count}`, story: asked as unknown as Story, changed_at: iso(0), changed_by: 'Ada' };
  stories.push(added);
  return [201, added];
}

function synonymCall(method: string, id: string | undefined, asked: Record<string, unknown>): Answer {
  const edit = asked as unknown as SynonymEdit;
  if (id === 'preview') return [200, preview(edit)];
  if (method === 'GET') return [200, { revision: 3, synonyms }];
  const place = synonyms.findIndex(each => each.id === id);
  if (method === 'DELETE') {
    synonyms.splice(place, 1);
    return [204];
  }
  count++;
  const before = synonyms[place];
  const kept: Synonym = {
    ...(before?.shipped === true ? before : { ...edit, id: id ?? `own-${count}`, shipped: false }),
    on: edit.on,
    changed_at: iso(0),
    changed_by: 'Ada',
  };
  synonyms.splice(place < 0 ? synonyms.length : place, place < 0 ? 0 : 1, kept);
  return [place < 0 ? 201 : 200, kept];
}

function preview({ words, meaning, lang }: SynonymEdit): SynonymPreview {
  const word = words[0] ?? '';
  const asked =
    lang === 'zh' ? [`${word}什么时候到`, `我的${word}丢了`] : [`where is my ${word}`, `can i return ${word}`];
  return {
    questions: 1_840,
    reread: asked.length,
    traffic: 17,
    shown: asked.map((text, place) => ({
      text,
      lang,
      count: 12 - 7 * place,
      read_before: text,
      read_after: text.replace(word, meaning),
      ...(place === 0
        ? { change: { text, lang, count: 12, kind: 'answer' as const, before: clarify, after: answerOf(0) } }
        : {}),
    })),
  };
}
