import type { Http } from './http';

export type RolloutState = 'blocked' | 'shadow' | 'share' | 'all' | 'returned' | 'replaced';

/** A text that a finding is about; `label` is what it means. */
export interface Sentence {
  readonly text: string;
  readonly label: string;
  readonly champion?: string;
  readonly candidate?: string;
  readonly example?: string;
}

export interface Finding {
  readonly check: string;
  readonly subject: string;
  readonly blocks: boolean;
  readonly figures?: Readonly<Record<string, number>>;
  readonly sentences?: readonly Sentence[];
}

export interface Side {
  readonly accuracy: number;
  readonly ece: number;
  readonly caught: number;
  readonly wrongly_foreign: number;
  readonly p50_ms: number;
  readonly p99_ms: number;
}

export interface RolloutVerdict {
  readonly passed: boolean;
  readonly champion?: string;
  readonly findings?: readonly Finding[];
  readonly figures: {
    readonly champion: Side;
    readonly candidate: Side;
    readonly paired: {
      readonly texts: number;
      readonly candidate_only: number;
      readonly champion_only: number;
      readonly p_value: number;
    };
    readonly corrections: number;
  };
}

export interface Rollout {
  readonly id: string;
  readonly lang: string;
  readonly version: string;
  readonly champion: string;
  readonly state: RolloutState;
  readonly share: number;
  readonly reason: string;
  readonly changed_by: string;
  readonly began_at: string;
  readonly step_at: string;
  readonly passed: boolean;
  readonly blocked_by?: readonly string[];
  readonly next_share?: number;
}

export interface LanguageRollout {
  readonly lang: string;
  readonly serving?: string;
  readonly rollout?: Rollout;
  readonly judging: readonly string[];
}

export interface RolloutList {
  readonly languages: readonly LanguageRollout[];
  readonly automatic: boolean;
  readonly left_out: number;
}

export interface RolloutStep {
  readonly state: RolloutState;
  readonly share: number;
  readonly reason: string;
  readonly changed_by: string;
  readonly at: string;
}

/** In how many conversations something went wrong, on both sides; the interval may be looked at at any time. */
export interface Signal {
  readonly name: string;
  readonly candidate: number;
  readonly candidates: number;
  readonly rest: number;
  readonly rests: number;
  readonly difference: number;
  readonly low: number;
  readonly high: number;
  readonly falls: boolean;
}

export interface RolloutDetail {
  readonly rollout: Rollout;
  readonly verdict: RolloutVerdict;
  readonly steps: readonly RolloutStep[];
  readonly seen: {
    readonly turns: number;
    readonly by_candidate: number;
    readonly compared: number;
    readonly agreed: number;
  };
  readonly signals: readonly Signal[];
}

export interface Disagreement {
  readonly conversation: string;
  readonly seq: number;
  readonly text: string;
  readonly champion: string;
  readonly champion_confidence: number;
  readonly candidate: string;
  readonly candidate_confidence: number;
  readonly by_candidate: boolean;
  readonly at: string;
}

export interface HeldExample {
  readonly id: string;
  readonly lang: string;
  readonly text: string;
  readonly label: string;
  readonly check: string;
  readonly detail: string;
  readonly conversation: string;
  readonly seq: number;
  readonly author_name: string;
  readonly at: string;
}

export interface HeldPage {
  readonly held: readonly HeldExample[];
  readonly total: number;
}

export interface ProtectedIntents {
  readonly intents: readonly string[];
  readonly marked: readonly string[];
}

const rollouts = '/learning/rollouts';
const held = '/learning/held';
const guarded = '/learning/protected-intents';

/** Candidates on their way into service, and what waits for a person before anything learns from it. */
export class RolloutResource {
  constructor(private readonly http: Http) {}

  list(signal?: AbortSignal): Promise<RolloutList> {
    return this.http.get(rollouts, {}, signal);
  }

  async history(lang: string, signal?: AbortSignal): Promise<readonly Rollout[]> {
    return (await this.http.get<{ rollouts: readonly Rollout[] }>(`${rollouts}/history`, { lang }, signal)).rollouts;
  }

  show(id: string, signal?: AbortSignal): Promise<RolloutDetail> {
    return this.http.get(`${rollouts}/${encodeURIComponent(id)}`, {}, signal);
  }

  disagreements(
    id: string,
    offset: number,
    limit: number,
    signal?: AbortSignal,
  ): Promise<{ readonly disagreements: readonly Disagreement[]; readonly more: boolean }> {
    return this.http.get(`${rollouts}/${encodeURIComponent(id)}/disagreements`, { offset, limit }, signal);
  }

  promote(id: string, all: boolean): Promise<Rollout> {
    return this.http.add(`${rollouts}/${encodeURIComponent(id)}/promote`, { all });
  }

  giveBack(id: string): Promise<Rollout> {
    return this.http.add(`${rollouts}/${encodeURIComponent(id)}/return`, {});
  }

  held(lang: string, offset: number, limit: number, signal?: AbortSignal): Promise<HeldPage> {
    return this.http.get(held, { lang, offset, limit }, signal);
  }

  release(ids: readonly string[]): Promise<HeldPage> {
    return this.http.add(`${held}/release`, { ids });
  }

  withdraw(ids: readonly string[]): Promise<HeldPage> {
    return this.http.add(`${held}/withdraw`, { ids });
  }

  guarded(signal?: AbortSignal): Promise<ProtectedIntents> {
    return this.http.get(guarded, {}, signal);
  }

  guard(intents: readonly string[]): Promise<ProtectedIntents> {
    return this.http.put(guarded, { intents });
  }
}
