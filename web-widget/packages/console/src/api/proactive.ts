import type { Http } from './http';

export type DeskHours = 'any' | 'open' | 'closed';

/** When visitors are told something before they ask, and what. */
export interface ProactiveRule {
  /** Empty for a new one. */
  readonly id: string;
  readonly name: string;
  /** A path; `*` stands for anything. */
  readonly page: string;
  readonly seconds: number;
  /** From which visit on. */
  readonly visits: number;
  readonly hours: DeskHours;
  readonly pause_days: number;
  readonly en?: string;
  readonly zh?: string;
  readonly on: boolean;
}

/** A rule and how it fared. */
export interface CountedRule extends ProactiveRule {
  readonly shown: number;
  readonly opened: number;
  readonly dismissed: number;
}

export interface ProactiveRules {
  readonly days: number;
  readonly rules: readonly CountedRule[];
}

const of = (id: string) => `/proactive/${encodeURIComponent(id)}`;

/** `/proactive` */
export class ProactiveResource {
  constructor(private readonly http: Http) {}

  list(signal?: AbortSignal): Promise<ProactiveRules> {
    return this.http.get('/proactive', {}, signal);
  }

  add({ id: _, ...rule }: ProactiveRule): Promise<CountedRule> {
    return this.http.add('/proactive', rule);
  }

  change({ id, ...rule }: ProactiveRule): Promise<CountedRule> {
    return this.http.put(of(id), rule);
  }

  remove(id: string): Promise<void> {
    return this.http.delete(of(id));
  }
}
