import type { Http } from './http';

/** A message that a visitor left for a person. */
export interface LeftMessage {
  readonly id: string;
  readonly conversation: string;
  readonly name: string;
  readonly contact: string;
  readonly message: string;
  readonly at: string;
  readonly done: boolean;
}

/** `/messages` */
export class MessagesResource {
  constructor(private readonly http: Http) {}

  async list(signal?: AbortSignal): Promise<readonly LeftMessage[]> {
    return (await this.http.get<{ messages: readonly LeftMessage[] }>('/messages', {}, signal)).messages;
  }

  mark(id: string, done: boolean): Promise<unknown> {
    return this.http.put(`/messages/${encodeURIComponent(id)}`, { done });
  }
}
