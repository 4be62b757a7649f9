import type { Http } from './http';

/** The server at a glance. */
export interface ServerStatus {
  readonly shop: string;
  readonly entries: number;
  readonly corpus: string;
  readonly conversations: number;
  readonly left_messages_open: number;
  readonly models: readonly ModelStatus[];
}

/** What serves one language and how its training stands. */
export interface ModelStatus {
  readonly lang: string;
  readonly serving: 'none' | 'nearest_examples' | 'fine_tuned';
  readonly version?: string | null;
  readonly training?: TrainingStatus | null;
  readonly gate?: GateDecision | null;
  /** What is wrong with a model that should have served. */
  readonly problem?: string | null;
}

export type TrainingState = 'waiting' | 'running' | 'restarted' | 'done' | 'failed';

/** How far a training is. */
export interface TrainingStatus {
  readonly state: TrainingState;
  readonly epoch: number;
  readonly epochs: number;
  readonly step: number;
  readonly steps: number;
  readonly loss?: number | null;
  readonly valid_accuracy?: number | null;
  readonly eta_s?: number | null;
  readonly message?: string | null;
}

/** Whether the candidate was better than the baseline on held-out utterances. */
export interface GateDecision {
  readonly candidate: number;
  readonly baseline: number;
  readonly passed: boolean;
  readonly utterances?: number;
  readonly candidate_only?: number;
  readonly baseline_only?: number;
}

/** `/status` */
export class StatusResource {
  constructor(private readonly http: Http) {}

  read(signal?: AbortSignal): Promise<ServerStatus> {
    return this.http.get('/status', {}, signal);
  }
}

/** Whether a training is under way, so that its progress is worth asking for often. */
export function isTraining(status: ServerStatus | undefined): boolean {
  return (
    status?.models.some(model => ['running', 'restarted', 'waiting'].includes(model.training?.state ?? '')) ?? false
  );
}
