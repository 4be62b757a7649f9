import type {
  BadRow,
  Correction,
  Draft,
  DraftChanges,
  DraftChecks,
  DraftOptions,
  DraftSummary,
  Scheduled,
} from '../../../src/api/drafts';
import type { Entry } from '../../../src/api/entries';
import { changes, failed, replayed, stories } from '../../rehearsal-samples';
import type { Answer } from '../agent-api';
import { page, problem, type Asked } from './asked';
import { badRows, fresh, reworded, semantic, shapeOf, textual, warnings } from './draft-samples';
import { current, differenceOf, keyOf, made, newest, publish, versions } from './store';

interface Kept {
  summary: DraftSummary;
  options: DraftOptions;
  corrections: readonly Correction[];
}

const iso = (hoursAgo: number) => new Date(Date.now() - hoursAgo * 3_600_000).toISOString();
const drafts = new Map<string, Kept>();
const schedule: Scheduled[] = [
  {
    id: 's1',
    draft: 'gone',
    file: 'faq-winter.xlsx',
    at: iso(3),
    note: 'Spring prices',
    author: 'mei',
    author_name: 'Mei',
    state: 'done',
    outcome: 'published 4',
  },
];

/** Plays `/knowledge/drafts`: "bad" in a file's name gives bad rows, "failing" a test that fails, "late" another who publishes first. */
export function draftsApi(asked: Asked): Answer {
  const { method, path, query, body, me } = asked;
  const [id = '', part] = path;
  if (id === '')
    return method === 'POST'
      ? add(body, me)
      : [200, { drafts: [...drafts.values()].map(each => each.summary).reverse() }];
  const kept = drafts.get(id);
  if (kept === undefined) return problem(404, `There is no draft ${id}.`);
  if (part === 'checks') return [200, checksOf(kept)];
  if (part === 'publish') return publishDraft(kept, body, me);
  if (part === 'difference') {
    const { difference } = reportOf(kept);
    return [200, { ...difference, changes: page(difference.changes, query) }];
  }
  if (part === 'bad-rows') return [200, { total: badOf(kept).length, rows: page(badOf(kept), query) }];
  if (part === 'findings') return [200, { count: 4, findings: [...textual, ...semantic] }];
  if (part === 'problems.csv') return [200, 'file,row,reason\r\n'];
  if (method === 'DELETE') {
    drafts.delete(id);
    return [204];
  }
  if (method === 'PATCH') change(kept, JSON.parse(body) as DraftChanges);
  return [200, reportOf(kept)];
}

function add(body: string, me: string): Answer {
  const file = /filename="([^"]*)"/.exec(body)?.[1] ?? 'faq.csv';
  const id = `d${drafts.size + 1}`;
  const summary = { id, at: iso(0), author: me, author_name: me, file, base: newest().version.number };
  drafts.set(id, { summary, options: { mode: 'merge', skip_bad: false, columns: {} }, corrections: [] });
  return [201, reportOf(drafts.get(id) as Kept)];
}

function change(kept: Kept, { corrections = [], ...options }: DraftChanges): void {
  kept.options = { ...kept.options, ...options };
  kept.corrections = [...kept.corrections, ...corrections];
  kept.summary = { ...kept.summary, base: newest().version.number };
}

/** A correction without a question or an answer is still bad. */
function badOf({ summary, corrections }: Kept): readonly BadRow[] {
  const good = ({ fields }: Correction) =>
    Object.keys(fields).length === 0 ||
    (fields['answer'] !== undefined && fields['question'] !== undefined && fields['valid_from'] !== '31.02.2026');
  return summary.file.includes('bad')
    ? badRows.filter(row => !corrections.some(each => each.line === row.line && good(each)))
    : [];
}

/** Every file has an entry of its own, so that it changes something. */
const entryOf = (file: string): Entry => ({
  id: file.replace(/\W+/g, '-'),
  lang: 'en',
  question: `What is in ${file}?`,
  answer: 'This entry.',
  category: '',
  tags: [],
  similar: [],
});

function afterOf({ options, summary }: Kept): readonly Entry[] {
  const base = versions[summary.base - 1]?.entries ?? current();
  const file = [...base.slice(0, 70).map(reworded), ...fresh, entryOf(summary.file)];
  if (options.mode === 'replace') return file;
  return [...file, ...base.filter(entry => !file.some(each => keyOf(each) === keyOf(entry)))];
}

function reportOf(kept: Kept): Draft {
  const { summary, options, corrections } = kept;
  const bad = badOf(kept);
  const problems = bad.flatMap(row => row.problems);
  const difference = differenceOf(versions[summary.base - 1]?.entries ?? [], afterOf(kept));
  return {
    draft: summary,
    shape: shapeOf(summary.file, options.columns),
    options: { ...options, corrections: corrections.length },
    rows: 73 + bad.length,
    publishable: bad.length === 0 || options.skip_bad,
    unchanged: 68,
    difference,
    problem_count: problems.length,
    problems,
    warning_count: warnings.length,
    warnings,
    findings: { count: textual.length, findings: textual },
  };
}

/** The file of a draft; empty where there is none. */
export const fileOf = (draft: string | undefined): string => drafts.get(draft ?? '')?.summary.file ?? '';

const failingOf = ({ summary }: Kept) => (summary.file.includes('failing') ? stories.slice(2, 3).map(failed) : []);

/** A file with a test that fails has a change that Ada rejected as well. */
function checksOf(kept: Kept): DraftChecks {
  const { id, file } = kept.summary;
  const decided = replayed.has(id) ? changes : [];
  const rejected = decided.filter(each => each.verdict === 'rejected');
  const disliked = file.includes('failing') ? changes.slice(2, 3) : [];
  return {
    failing: failingOf(kept),
    rejected:
      rejected.length > 0 ? rejected : disliked.map(each => ({ ...each, verdict: 'rejected', decided_by: 'Ada' })),
    undecided: decided.filter(each => each.verdict == null).length,
  };
}

function publishDraft(kept: Kept, body: string, me: string): Answer {
  const asked = JSON.parse(body) as { note?: string; at?: string; anyway?: boolean };
  const { note = kept.summary.file, at, anyway = false } = asked;
  const failing = failingOf(kept);
  if (failing.length > 0 && !anyway) return [409, { type: 'failing-tests', status: 409, detail: '', failing }];
  const { id, file, base } = kept.summary;
  if (at !== undefined) {
    const planned = {
      id: `s${schedule.length + 1}`,
      draft: id,
      file,
      at,
      note,
      author: me,
      author_name: me,
      outcome: '',
    };
    schedule.unshift({ ...planned, state: 'waiting' });
    return [202, schedule[0]];
  }
  if (file.includes('late') && base === newest().version.number)
    publish(
      current().map(entry => (entry.id === 'return-window-5' ? { ...entry, tags: ['new'] } : entry)),
      'edit',
      '',
      'Tom Baker',
    );
  if (kept.summary.base !== newest().version.number) {
    kept.summary = { ...kept.summary, base: newest().version.number, file: file.replace('late', 'l-ate') };
    return [409, { type: 'outdated', status: 409, detail: '', by: newest().version, report: reportOf(kept) }];
  }
  const version = publish(afterOf(kept), 'upload', note, me);
  drafts.delete(id);
  return [200, made(version)];
}

/** Plays `/knowledge/schedule`. */
export function scheduleApi({ method, path: [id] }: Asked): Answer {
  const place = schedule.findIndex(each => each.id === id);
  const found = schedule[place];
  if (method !== 'DELETE') return [200, { schedule }];
  if (found === undefined) return problem(404, 'Nothing is scheduled under this.');
  schedule[place] = { ...found, state: 'cancelled' };
  return [204];
}
