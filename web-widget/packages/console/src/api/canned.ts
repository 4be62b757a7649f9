import type { Http } from './http';

/** A reply that is written once and used often; `{{customer.name}}` and the like are filled in. */
export interface Canned {
  readonly id: string;
  readonly shortcut: string;
  readonly lang: string;
  readonly text: string;
  readonly team?: string | null;
}

/** `/api/agent/canned` */
export class CannedResource {
  constructor(private readonly http: Http) {}

  async list(signal?: AbortSignal): Promise<readonly Canned[]> {
    const answer = await this.http.get<{ canned: readonly Canned[] } | readonly Canned[]>('/canned', {}, signal);
    return 'canned' in answer ? answer.canned : answer;
  }

  save({ id, ...fields }: Canned): Promise<unknown> {
    return id === '' ? this.http.add('/canned', fields) : this.http.put(`/canned/${encodeURIComponent(id)}`, fields);
  }

  remove(id: string): Promise<void> {
    return this.http.delete(`/canned/${encodeURIComponent(id)}`);
  }
}
