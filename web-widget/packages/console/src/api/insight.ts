import type { Http, Query } from './http';

/** So many of so many; without a value `missing` says what lacks. */
export interface Share {
  readonly hits: number;
  readonly n: number;
  readonly value?: number;
  readonly low?: number;
  readonly high?: number;
  readonly missing?: string;
}

export interface Times {
  readonly n: number;
  readonly median_s?: number;
  readonly p90_s?: number;
  readonly missing?: string;
}

export interface Score {
  readonly n: number;
  readonly value?: number;
  readonly low?: number;
  readonly high?: number;
  readonly missing?: string;
}

/** What became of some conversations. */
export interface Figures {
  readonly volume: number;
  readonly containment: Share;
  readonly durable: Share;
  readonly too_young: number;
  readonly handed_off: Share;
  readonly unanswered: Share;
  readonly complained: Share;
  readonly to_person: Times;
  readonly never_joined: number;
  readonly first_response: Times;
  readonly resolution: Times;
  readonly csat: Score;
  readonly odd_clock: number;
}

export interface Overview {
  readonly from: string;
  readonly to: string;
  readonly time_zone: string;
  /** Conversations that are not counted yet. */
  readonly waiting: number;
  readonly overview: {
    readonly total: Figures;
    readonly before: Figures;
    readonly series: readonly { readonly start: string; readonly figures: Figures }[];
    readonly reasons: readonly { readonly reason: string; readonly share: Share }[];
  };
}

export interface Breakdown {
  readonly rows: readonly { readonly key: string; readonly name?: string; readonly figures: Figures }[];
  readonly others: number;
}

export interface Line {
  readonly id: string;
  readonly started_at: string;
  readonly lang: string;
  readonly intent: string;
  readonly state: string;
  readonly reason: string;
  readonly csat: number;
  readonly agent_name?: string;
  readonly question: string;
}

export interface Lines {
  readonly total: number;
  readonly conversations: readonly Line[];
}

export interface Moods {
  readonly topics: readonly {
    readonly intent: string;
    readonly complaints: Share;
    readonly answered: Share;
    readonly weeks: readonly { readonly start: string; readonly complaints: Share }[];
  }[];
  readonly others: number;
}

export interface Reliability {
  readonly right: Share;
  readonly ece?: number;
  readonly bins: readonly {
    readonly from: number;
    readonly to: number;
    readonly confidence: number;
    readonly right: Share;
  }[];
  readonly missing?: string;
}

export interface Quality {
  readonly reliability: Reliability;
  readonly weeks: readonly {
    readonly start: string;
    readonly questions: number;
    readonly confidence?: number;
    readonly unsure: Share;
    readonly reliability: Reliability;
  }[];
}

export interface Drift {
  readonly from: string;
  readonly to: string;
  readonly reference_from: string;
  readonly reference_to: string;
  readonly comparisons: readonly {
    readonly kind: 'topics' | 'confidence';
    readonly lang: string;
    readonly questions: number;
    readonly reference_questions: number;
    readonly distance?: number;
    readonly threshold?: number;
    readonly stability?: number;
    readonly before?: number;
    readonly now?: number;
    readonly drift: boolean;
    readonly missing?: string;
  }[];
  readonly moves: readonly {
    readonly intent: string;
    readonly before: number;
    readonly now: number;
    readonly questions: number;
  }[];
}

export interface Forecast {
  readonly past: readonly { readonly day: string; readonly questions: number }[];
  readonly future: readonly {
    readonly day: string;
    readonly mean: number;
    readonly low: number;
    readonly high: number;
  }[];
  readonly missing?: string;
  readonly topics: readonly {
    readonly intent: string;
    readonly last: number;
    readonly mean?: number;
    readonly low?: number;
    readonly high?: number;
    readonly missing?: string;
  }[];
}

export interface Emerging {
  readonly searching: boolean;
  readonly found_at?: string;
  readonly topics: readonly {
    readonly id: string;
    readonly lang: string;
    readonly questions: readonly string[];
    readonly size: number;
    /** Questions in each of four weeks, the earliest first. */
    readonly weeks: readonly number[];
    readonly probability: number;
    readonly growing: boolean;
  }[];
}

export interface Trapped {
  readonly trapped: readonly {
    readonly id: string;
    readonly lang: string;
    readonly owner: string;
    readonly since: string;
    readonly signs: readonly ('two_unhelpful' | 'asked_again' | 'nobody_came')[];
    readonly last: string;
  }[];
  readonly more: number;
}

export interface Alert {
  readonly id: string;
  readonly kind: 'surge' | 'topic_drift' | 'confidence_drift';
  readonly topic: string;
  readonly since: string;
  readonly raised_at: string;
  readonly last_at: string;
  readonly ended_at?: string;
  readonly seen_at?: string;
  readonly seen_by?: string;
  readonly found: number;
  readonly usual: number;
  readonly minutes: number;
}

export interface Alerts {
  readonly total: number;
  readonly unseen: number;
  /** Of history so far, and how many surges need. */
  readonly days: number;
  readonly needed: number;
  readonly looked_at?: string;
  readonly alerts: readonly Alert[];
}

/** Whom alerts are mailed to; nobody without `notify`. */
export interface AlertSettings {
  readonly notify?: string;
  readonly lang?: string;
  /** Whether there is a mail server. */
  readonly sends?: boolean;
}

export type Group = 'intent' | 'entry' | 'lang' | 'page' | 'agent' | 'hour' | 'hour_of_week';

const of = (id: string) => encodeURIComponent(id);

/** `/insight` */
export class InsightResource {
  constructor(private readonly http: Http) {}

  overview(slice: Query, step: 'day' | 'week', signal?: AbortSignal): Promise<Overview> {
    return this.http.get('/insight/overview', { ...slice, step }, signal);
  }

  breakdown(slice: Query, by: Group, signal?: AbortSignal): Promise<Breakdown> {
    return this.http.get('/insight/breakdown', { ...slice, by }, signal);
  }

  /** The conversations behind one figure. */
  behind(slice: Query, page: Query, signal?: AbortSignal): Promise<Lines> {
    return this.http.get('/insight/conversations', { ...slice, ...page }, signal);
  }

  moods(slice: Query, signal?: AbortSignal): Promise<Moods> {
    return this.http.get('/insight/moods', slice, signal);
  }

  quality(slice: Query, signal?: AbortSignal): Promise<Quality> {
    return this.http.get('/insight/quality', slice, signal);
  }

  drift(signal?: AbortSignal): Promise<Drift> {
    return this.http.get('/insight/drift', {}, signal);
  }

  forecast(intent: string, signal?: AbortSignal): Promise<Forecast> {
    return this.http.get('/insight/forecast', { intent }, signal);
  }

  emerging(signal?: AbortSignal): Promise<Emerging> {
    return this.http.get('/insight/emerging', {}, signal);
  }

  search(): Promise<Emerging> {
    return this.http.add('/insight/emerging', {});
  }

  behindEmerging(id: string, page: Query, signal?: AbortSignal): Promise<Lines> {
    return this.http.get(`/insight/emerging/${of(id)}/conversations`, page, signal);
  }

  trapped(signal?: AbortSignal): Promise<Trapped> {
    return this.http.get('/insight/trapped', {}, signal);
  }

  alerts(offset: number, limit: number, signal?: AbortSignal): Promise<Alerts> {
    return this.http.get('/insight/alerts', { offset, limit }, signal);
  }

  acknowledge(id: string): Promise<Alert> {
    return this.http.add(`/insight/alerts/${of(id)}/acknowledge`, {});
  }

  behindAlert(id: string, page: Query, signal?: AbortSignal): Promise<Lines> {
    return this.http.get(`/insight/alerts/${of(id)}/conversations`, page, signal);
  }

  settings(signal?: AbortSignal): Promise<AlertSettings> {
    return this.http.get('/insight/alerts/settings', {}, signal);
  }

  set(settings: AlertSettings): Promise<AlertSettings> {
    return this.http.put('/insight/alerts/settings', settings);
  }

  report(slice: Query): Promise<string> {
    return this.http.text('/insight/report.csv', slice);
  }
}
