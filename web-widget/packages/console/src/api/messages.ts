import type { Http } from './http';

/** What was answered to a left message by e-mail, and whether it has arrived at the mail server. */
export interface MailAnswer {
  readonly id: string;
  readonly author: string;
  readonly text: string;
  readonly at: string;
  readonly state: 'waiting' | 'sent' | 'failed';
  /** What the mail server said last. */
  readonly problem?: string;
  readonly done_at?: string;
}

/** A message that a visitor left for a person. */
export interface LeftMessage {
  readonly id: string;
  readonly conversation: string;
  readonly name: string;
  readonly contact: string;
  readonly message: string;
  readonly at: string;
  readonly done: boolean;
  readonly answers: readonly MailAnswer[];
}

const of = (id: string) => `/messages/${encodeURIComponent(id)}`;

/** `/messages` of agents */
export class MessagesResource {
  constructor(private readonly http: Http) {}

  /** Those that nobody has seen to first. */
  async list(signal?: AbortSignal): Promise<readonly LeftMessage[]> {
    return (await this.http.get<{ messages: readonly LeftMessage[] }>('/messages', {}, signal)).messages;
  }

  mark(id: string, done: boolean): Promise<unknown> {
    return this.http.put(of(id), { done });
  }

  /** Puts an answer by e-mail on its way; the message counts as done. */
  answer(id: string, text: string): Promise<MailAnswer> {
    return this.http.add(`${of(id)}/answer`, { text });
  }
}
