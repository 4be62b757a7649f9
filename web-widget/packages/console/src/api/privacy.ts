import type { Http } from './http';

export interface Erased {
  readonly conversations: number;
  readonly turns: number;
}

/** That a conversation was erased, `by` an account or, where it was old, by `retention`. */
export interface Erasure {
  readonly conversation: string;
  readonly by?: string;
  readonly turns: number;
  readonly at: string;
}

const of = (customer: string) => `/customers/${encodeURIComponent(customer)}`;

/** `/customers` and `/erasures`; a customer is named by their subject or by the id of one of their conversations. */
export class PrivacyResource {
  constructor(private readonly http: Http) {}

  /** All that is kept of them, as JSON text. */
  export(customer: string): Promise<string> {
    return this.http.text(`${of(customer)}/export`);
  }

  erase(customer: string): Promise<Erased> {
    return this.http.remove(of(customer));
  }

  async erasures(signal?: AbortSignal): Promise<readonly Erasure[]> {
    return (await this.http.get<{ erasures: readonly Erasure[] }>('/erasures', {}, signal)).erasures;
  }
}
