import type { Part } from '@frontdesk/protocol';
import type { DecisionKind, Trace } from './conversations';

/** An uploaded file that is not published. */
export interface DraftSummary {
  readonly id: string;
  readonly at: string;
  readonly author_name: string;
  readonly file: string;
}

export interface Citation {
  readonly id: string;
  readonly title: string;
}

export interface Choice {
  readonly option: string;
  readonly label: string;
}

/** What a decision comes down to. */
export interface Gist {
  readonly decision: DecisionKind;
  readonly reason?: string | null;
  readonly citations: readonly Citation[];
  readonly template?: string | null;
  readonly options: readonly string[];
  readonly text: string;
}

export interface Marked {
  readonly text: string;
  readonly marks: readonly { readonly from: number; readonly to: number }[];
}

export interface TriedHit {
  readonly id: string;
  readonly lang: string;
  readonly question: string;
  readonly category: string;
  readonly score: number;
  readonly similarity: number;
  /** What each way of searching that found it gave it. */
  readonly legs: Readonly<Record<string, number>>;
  readonly signals: Readonly<Record<string, number>>;
  /** How much each signal adds to the score. */
  readonly weighed: Readonly<Record<string, number>>;
  readonly nearest?: string | null;
  readonly words: Marked;
  readonly answer: Marked;
}

export interface SettingRange {
  /** Absent where there is no end. */
  readonly from?: number | null;
  readonly to?: number | null;
  readonly now: boolean;
  readonly gist: Gist;
}

export interface Setting {
  readonly name: string;
  readonly value: number;
  readonly ranges: readonly SettingRange[];
}

/** What the customer says, or the button they press. */
export interface Step {
  readonly say?: string;
  readonly press?: string;
}

export interface TryRequest {
  readonly text?: string;
  /** The option of a button, in place of a text. */
  readonly press?: string;
  readonly lang?: string | undefined;
  readonly draft?: string | undefined;
  readonly history?: readonly Step[];
  readonly connectors?: boolean;
  readonly model?: boolean;
}

/** An answer as the customer would see it, with all that led to it. */
export interface Tried {
  readonly draft?: string | null;
  readonly version: string;
  readonly lang: string;
  readonly detected?: string | null;
  readonly reply: {
    readonly decision?: DecisionKind | null;
    readonly reason?: string | null;
    readonly text: string;
    readonly choices: readonly Choice[];
    readonly citations: readonly Citation[];
    readonly parts: readonly Part[];
    readonly intent?: string | null;
    readonly confidence?: number | null;
  };
  readonly trace: Trace;
  readonly lookup?: string | null;
  readonly open_to_model: boolean;
  readonly question?: {
    readonly text: string;
    readonly normal: string;
    readonly meant: string;
    readonly read: string;
  } | null;
  readonly hits: readonly TriedHit[];
  readonly looked_at: number;
  readonly settings: readonly Setting[];
  readonly ms: number;
}

/** How far a long check is. */
export interface Run {
  readonly id: string;
  readonly kind: 'entries' | 'stories' | 'replay';
  readonly draft?: string | null;
  /** The file of the draft; empty for what is served. */
  readonly subject: string;
  readonly author_name: string;
  readonly started_at: string;
  readonly changed_at: string;
  readonly state: 'running' | 'done' | 'failed';
  readonly done: number;
  readonly total: number;
}

export interface Missed {
  readonly phrasing: string;
  /** Whether it finds something else even though it is the entry's own. */
  readonly lost: boolean;
  readonly rank?: number | null;
  readonly found_id?: string | null;
  readonly found_question?: string | null;
}

export interface FailedEntry {
  readonly id: string;
  readonly lang: string;
  readonly question: string;
  readonly phrasings: readonly Missed[];
}

export interface EntryTests {
  readonly run: Run;
  readonly result?: {
    readonly entries: number;
    readonly phrasings: number;
    readonly found: number;
    readonly measured: number;
    readonly found_without: number;
    readonly skipped: number;
    readonly failed_entries: number;
    readonly failed: readonly FailedEntry[];
  } | null;
}

export interface Expected {
  readonly outcome?: DecisionKind | null;
  readonly entries?: readonly string[];
  readonly intent?: string | null;
}

/** A conversation and how its last reply should be. */
export interface Story {
  readonly name: string;
  readonly lang: string;
  readonly turns: readonly Step[];
  readonly expect: Expected;
}

export interface StoredStory {
  readonly id: string;
  readonly story: Story;
  readonly changed_at: string;
  readonly changed_by: string;
}

export interface Told {
  readonly id: string;
  readonly name: string;
  readonly lang: string;
  readonly passed: boolean;
  readonly missing: readonly string[];
  readonly exchanges: readonly {
    readonly said: string;
    readonly text: string;
    readonly outcome?: DecisionKind | null;
    readonly reason?: string | null;
    readonly intent?: string | null;
    readonly citations: readonly Citation[];
  }[];
}

export interface StoryRun {
  readonly run: Run;
  readonly result?: { readonly stories: number; readonly failed: number; readonly told: readonly Told[] } | null;
}

/** A question of customers whose answer would change. */
export interface ChangedAnswer {
  readonly text: string;
  readonly lang: string;
  readonly count: number;
  readonly kind: 'answer' | 'wording';
  readonly before: Gist;
  readonly after: Gist;
}

export type Verdict = 'approved' | 'rejected';

export interface Change {
  readonly place: number;
  readonly what: ChangedAnswer;
  readonly verdict?: Verdict | null;
  readonly decided_by?: string | null;
  readonly decided_at?: string | null;
}

export interface Replay {
  readonly run: Run;
  readonly result?: {
    readonly days: number;
    readonly questions: number;
    readonly traffic: number;
    readonly changed: number;
    readonly changed_traffic: number;
  } | null;
  readonly approved: number;
  readonly rejected: number;
  readonly changes: readonly Change[];
}

export interface Synonym {
  readonly id: string;
  readonly lang: string;
  readonly words: readonly string[];
  readonly meaning: string;
  readonly shipped: boolean;
  readonly on: boolean;
  readonly changed_at?: string | null;
  readonly changed_by?: string | null;
}

export interface SynonymEdit {
  readonly lang: string;
  readonly words: readonly string[];
  readonly meaning: string;
  readonly on: boolean;
}

export interface SynonymPreview {
  readonly questions: number;
  readonly reread: number;
  readonly traffic: number;
  readonly shown: readonly {
    readonly text: string;
    readonly lang: string;
    readonly count: number;
    readonly read_before: string;
    readonly read_after: string;
    readonly change?: ChangedAnswer | null;
  }[];
}

/** Where an entry was used of late, and how it fared. */
export interface Usage {
  readonly days: number;
  readonly shown: number;
  readonly helpful: number;
  readonly unhelpful: number;
  readonly handed_off: number;
  readonly last: readonly {
    readonly conversation: string;
    readonly text: string;
    readonly at: string;
    readonly vote?: 'up' | 'down' | null;
    readonly handed_off: boolean;
  }[];
}
