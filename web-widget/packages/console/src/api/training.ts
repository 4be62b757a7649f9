import type { Http } from './http';
import type { Finding } from './rollout';
import type { TrainingStatus } from './status';

export const jobStates = [
  'waiting',
  'running',
  'trained',
  'judging',
  'passed',
  'blocked',
  'failed',
  'cancelled',
  'skipped',
] as const;
export type JobState = (typeof jobStates)[number];
export type JobKind = 'full' | 'head_only';
export type JobCause = 'first_start' | 'schedule' | 'examples' | 'button' | 'erasure';
export type KindReason =
  | 'chosen'
  | 'no_model'
  | 'erased_texts'
  | 'nothing_kept'
  | 'many_changes'
  | 'new_intents'
  | 'long_since_full'
  | 'small_change';

/** Examples that nothing is learned from. */
export interface LeftOut {
  readonly why: 'unknown_label' | 'known_otherwise' | 'contradicted';
  readonly examples: number;
  readonly labels: readonly string[];
}

/** Examples that were doubted before the training, and wait for a person; a finding that blocks is an alarm. */
export interface HeldBack {
  readonly examples: number;
  readonly findings?: readonly Finding[];
}

/** All that a training needs to be done, and to be done again. */
export interface JobPlan {
  readonly course: {
    readonly kind: JobKind;
    readonly reason: KindReason;
    readonly base: string;
    readonly parent?: string;
    readonly seed: number;
    readonly epochs: number;
  };
  readonly material: {
    readonly texts: number;
    readonly examples: number;
    readonly left_out: readonly LeftOut[];
    readonly held_back?: HeldBack;
  };
  readonly change: {
    readonly new_examples: number;
    readonly changed: number;
    readonly appeared: readonly string[];
    readonly withdrawn: readonly string[];
  };
}

/** What the gate said of the model. */
export interface JobVerdict {
  readonly passed: boolean;
  readonly champion?: string;
  readonly findings: readonly Finding[];
}

/** A training. */
export interface Job {
  readonly id: string;
  readonly lang: string;
  readonly cause: JobCause;
  readonly author_name: string;
  readonly created_at: string;
  readonly started_at?: string;
  readonly ended_at?: string;
  readonly state: JobState;
  readonly version: string;
  readonly data: string;
  readonly plan: JobPlan;
  readonly worker?: string;
  readonly attempt: number;
  readonly progress?: TrainingStatus;
  readonly message?: string;
  readonly verdict?: JobVerdict;
  /** The end of its log, where it was asked for alone. */
  readonly log?: string;
}

export interface JobPage {
  /** The newest first. */
  readonly jobs: readonly Job[];
  readonly next?: string;
  readonly workers: 'own' | 'elsewhere' | 'none';
}

/** What a new training is to be; what is left out is the program's to choose. */
export interface JobWish {
  readonly lang?: string;
  readonly kind: 'auto' | JobKind;
  readonly epochs?: number;
}

/** When trainings begin by themselves. */
export interface Schedule {
  readonly cron?: string;
  readonly zone: string;
  readonly examples: number;
  readonly next_at?: string;
  readonly last_at?: string;
  readonly fresh: Readonly<Record<string, number>>;
  readonly automatic: boolean;
}

export interface ScheduleChange {
  readonly cron?: string;
  readonly zone: string;
  readonly examples: number;
}

/** A model that a training made, and what it descends from. */
export interface ModelVersion {
  readonly version: string;
  readonly lang: string;
  readonly kind: JobKind;
  readonly parent?: string;
  readonly job: string;
  readonly state: JobState;
  readonly serving: boolean;
  readonly examples: number;
  readonly created_at: string;
  readonly flagged_at?: string;
}

const open: readonly JobState[] = ['waiting', 'running', 'trained', 'judging'];

/** Whether more of its examples were doubted than honest mistakes would be. */
export const isAlarm = ({ plan }: Job): boolean =>
  plan.material.held_back?.findings?.some(finding => finding.blocks) ?? false;

/** Whether more will come of a training by itself. */
export const isOpen = (job: Job): boolean => open.includes(job.state);

/** `/training` */
export class TrainingResource {
  constructor(private readonly http: Http) {}

  jobs(before: string | undefined, limit: number, signal?: AbortSignal): Promise<JobPage> {
    return this.http.get('/training/jobs', { before, limit }, signal);
  }

  job(id: string, signal?: AbortSignal): Promise<Job> {
    return this.http.get(`/training/jobs/${encodeURIComponent(id)}`, {}, signal);
  }

  order(wish: JobWish): Promise<{ readonly jobs: readonly Job[] }> {
    return this.http.add('/training/jobs', wish);
  }

  cancel(id: string): Promise<Job> {
    return this.http.add(`/training/jobs/${encodeURIComponent(id)}/cancel`, {});
  }

  retry(id: string): Promise<Job> {
    return this.http.add(`/training/jobs/${encodeURIComponent(id)}/retry`, {});
  }

  /** What it learned from, as CSV. */
  data(id: string): Promise<Blob> {
    return this.http.blob(`/training/jobs/${encodeURIComponent(id)}/data.csv`);
  }

  schedule(signal?: AbortSignal): Promise<Schedule> {
    return this.http.get('/training/schedule', {}, signal);
  }

  setSchedule(change: ScheduleChange): Promise<Schedule> {
    return this.http.put('/training/schedule', change);
  }

  versions(signal?: AbortSignal): Promise<{ readonly versions: readonly ModelVersion[] }> {
    return this.http.get('/training/versions', {}, signal);
  }
}
