import type { PastImport, Proposal, ProposalChanges } from '../../../src/api/mining';
import type { Answer } from '../agent-api';
import { problem, type Asked } from './asked';
import { proposals as samples } from './proposal-samples';

const iso = (hoursAgo: number) => new Date(Date.now() - hoursAgo * 3_600_000).toISOString();
const figures = { conversations: 2000, questions: 2713, settled: 2380, clustered: 2415, proposals: samples.length };
const begun = { started_by: 'mei', problems: [] as PastImport['problems'] };
const imports: PastImport[] = [
  {
    ...begun,
    id: 'i1',
    file: 'chatwoot-2025.json',
    started_at: iso(30),
    state: 'done',
    step: 'done',
    percent: 100,
    figures,
  },
];
let proposals: Proposal[] = [...samples];

/** How long a file takes. */
const pace = 6_000;

/** Plays `/mining`; a file with "bad" in its name is refused. */
export function miningApi({ method, path, query, body, me }: Asked): Answer {
  const [resource, id = '', act] = path;
  if (resource === 'imports') {
    if (method === 'POST') return begin(/filename="([^"]*)"/.exec(body)?.[1] ?? 'past.csv', me);
    if (id === '') return [200, { imports: imports.map(progress) }];
    const run = imports.find(each => each.id === id);
    return run === undefined ? problem(404, 'There is no such import.') : [200, progress(run)];
  }
  if (id === '') return [200, { proposals: query.get('import') === 'i1' ? proposals : [] }];
  if (id === 'merge') return merge(JSON.parse(body) as { into: string; from: string[] });
  const proposal = proposals.find(each => each.id === id);
  if (proposal === undefined) return problem(404, 'There is no such proposal.');
  if (method === 'PATCH') return [200, keep({ ...proposal, ...(JSON.parse(body) as ProposalChanges) }, me)];
  return act === 'split' ? split(proposal, JSON.parse(body) as Proposal) : accept(proposal, me);
}

function begin(file: string, me: string): Answer {
  const refused = file.includes('bad');
  const run: PastImport = {
    id: `i${imports.length + 1}`,
    file,
    started_by: me,
    started_at: iso(0),
    state: refused ? 'refused' : 'running',
    step: 'reading',
    percent: 0,
    problems: refused ? [{ line: 3, column: 'role', reason: "'martian' is nobody who could have said it" }] : [],
  };
  imports.unshift(run);
  return [202, run];
}

function progress(run: PastImport): PastImport {
  if (run.state !== 'running') return run;
  const share = (Date.now() - Date.parse(run.started_at)) / pace;
  if (share >= 1) return { ...run, state: 'done', step: 'done', percent: 100, figures: { ...figures, proposals: 0 } };
  const step = (['reading', 'pairing', 'grouping', 'proposing'] as const)[Math.floor(share * 4)] ?? 'reading';
  return { ...run, step, percent: Math.round(share * 100) };
}

function keep(changed: Proposal, by: string): Proposal {
  const decided = changed.state === 'open' ? {} : { decided_by: by };
  const kept = { ...changed, ...decided, revision: changed.revision + 1 };
  proposals = proposals.map(each => (each.id === kept.id ? kept : each));
  return kept;
}

function merge({ into, from }: { into: string; from: string[] }): Answer {
  const kept = proposals.find(each => each.id === into);
  if (kept === undefined) return problem(404, 'There is no such proposal.');
  const others = proposals.filter(each => from.includes(each.id));
  for (const other of others) keep({ ...other, state: 'merged' }, 'admin');
  const utterances = [...new Set([kept, ...others].flatMap(each => each.utterances))];
  return [
    200,
    keep({ ...kept, utterances, questions: [kept, ...others].reduce((sum, each) => sum + each.questions, 0) }, ''),
  ];
}

function split(whole: Proposal, { utterances, intent }: Pick<Proposal, 'utterances' | 'intent'>): Answer {
  keep({ ...whole, utterances: whole.utterances.filter(text => !utterances.includes(text)) }, '');
  const part = {
    ...whole,
    id: `p${proposals.length + 1}`,
    intent,
    utterances,
    question: utterances[0] ?? '',
    revision: 0,
  };
  proposals.push(part);
  return [201, part];
}

function accept(proposal: Proposal, me: string): Answer {
  if (/\[\w+\]/.test(proposal.answer))
    return [
      422,
      {
        status: 422,
        field: 'answer',
        detail: "'answer' names somebody, which was masked: write what every customer may read.",
      },
    ];
  return [200, keep({ ...proposal, state: 'accepted', entry: proposal.match.faq ?? proposal.intent }, me)];
}
