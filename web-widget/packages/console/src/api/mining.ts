import type { Http } from './http';

export type ImportState = 'running' | 'done' | 'refused' | 'failed' | 'interrupted';
export type ImportStep = 'reading' | 'pairing' | 'grouping' | 'proposing' | 'done';

/** A file of past conversations on its way to proposals. */
export interface PastImport {
  readonly id: string;
  readonly file: string;
  readonly started_by: string;
  readonly started_at: string;
  readonly state: ImportState;
  readonly step: ImportStep;
  readonly percent: number;
  readonly figures?: ImportFigures | null;
  readonly problems: readonly { readonly line: number; readonly column: string; readonly reason: string }[];
}

export interface ImportFigures {
  readonly conversations: number;
  readonly questions: number;
  readonly settled: number;
  readonly clustered: number;
  readonly proposals: number;
}

export type ProposalState = 'open' | 'accepted' | 'rejected' | 'merged';

/** What customers often asked, as it could be known. */
export interface Proposal {
  readonly id: string;
  readonly import: string;
  readonly state: ProposalState;
  readonly revision: number;
  readonly decided_by?: string | null;
  /** The id of the entry that it went into. */
  readonly entry?: string | null;
  readonly lang: string;
  readonly intent: string;
  readonly question: string;
  readonly utterances: readonly string[];
  readonly answer: string;
  /** How often it was asked. */
  readonly questions: number;
  readonly conversations: number;
  /** The share that a reply settled. */
  readonly settled: number;
  readonly cohesion: number;
  readonly match: Match;
  readonly other_replies: readonly string[];
  /** Intents of the other language that may be the same topic. */
  readonly related: readonly string[];
}

/** How a proposal relates to what is known. */
export interface Match {
  readonly kind: 'new' | 'extends' | 'same';
  readonly intent?: string | null;
  readonly faq?: string | null;
  readonly similarity: number;
}

export interface ProposalChanges {
  readonly intent?: string;
  readonly question?: string;
  readonly answer?: string;
  readonly utterances?: readonly string[];
  readonly state?: 'open' | 'rejected';
}

/** Which of the two is to be made of a proposal. */
export interface Wanted {
  readonly faq: boolean;
  readonly utterances: boolean;
}

/** `/mining` */
export class MiningResource {
  constructor(private readonly http: Http) {}

  begin(file: File, skipBad: boolean): Promise<PastImport> {
    const form = new FormData();
    form.set('file', file, file.name);
    return this.http.post('/mining/imports', { skip_bad: skipBad }, form);
  }

  async imports(signal?: AbortSignal): Promise<readonly PastImport[]> {
    return (await this.http.get<{ imports: PastImport[] }>('/mining/imports', {}, signal)).imports;
  }

  run(id: string, signal?: AbortSignal): Promise<PastImport> {
    return this.http.get(`/mining/imports/${encodeURIComponent(id)}`, {}, signal);
  }

  async proposals(id: string, signal?: AbortSignal): Promise<readonly Proposal[]> {
    return (await this.http.get<{ proposals: Proposal[] }>('/mining/proposals', { import: id }, signal)).proposals;
  }

  change({ id, revision }: Proposal, changes: ProposalChanges): Promise<Proposal> {
    return this.http.patch(at(id), { revision, ...changes });
  }

  merge(into: string, from: readonly string[]): Promise<Proposal> {
    return this.http.add('/mining/proposals/merge', { into, from });
  }

  /** Takes some utterances out into a proposal of their own, which is given back. */
  split(id: string, utterances: readonly string[], intent: string): Promise<Proposal> {
    return this.http.add(`${at(id)}/split`, { utterances, intent });
  }

  accept({ id, revision }: Proposal, wanted: Wanted): Promise<Proposal> {
    return this.http.add(`${at(id)}/accept`, { revision, ...wanted });
  }
}

const at = (id: string) => `/mining/proposals/${encodeURIComponent(id)}`;
