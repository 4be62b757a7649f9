import type { Http } from './http';

export interface Webhook {
  /** Empty for a new one. */
  readonly id: string;
  readonly url: string;
  readonly events: readonly string[];
}

/** A new subscription; its secret is shown this once. */
export interface NewWebhook extends Webhook {
  readonly secret: string;
}

export interface Webhooks {
  readonly webhooks: readonly Webhook[];
  /** What there is to subscribe to. */
  readonly events: readonly string[];
}

/** Something on its way or, with `dead_at`, given up. */
export interface Delivery {
  readonly id: string;
  readonly event: string;
  readonly conversation: string;
  readonly at: string;
  readonly attempts: number;
  readonly due_at: string;
  readonly dead_at?: string;
  /** What the other side said last. */
  readonly answer?: string;
}

export interface Ping {
  readonly delivered: boolean;
  readonly answer?: string;
}

const of = (id: string) => `/webhooks/${encodeURIComponent(id)}`;

/** `/webhooks` */
export class WebhooksResource {
  constructor(private readonly http: Http) {}

  list(signal?: AbortSignal): Promise<Webhooks> {
    return this.http.get('/webhooks', {}, signal);
  }

  add({ url, events }: Webhook): Promise<NewWebhook> {
    return this.http.add('/webhooks', { url, events });
  }

  change({ id, url, events }: Webhook): Promise<Webhook> {
    return this.http.put(of(id), { url, events });
  }

  remove(id: string): Promise<void> {
    return this.http.delete(of(id));
  }

  ping(id: string): Promise<Ping> {
    return this.http.add(`${of(id)}/ping`, {});
  }

  async deliveries(id: string, signal?: AbortSignal): Promise<readonly Delivery[]> {
    return (await this.http.get<{ deliveries: readonly Delivery[] }>(`${of(id)}/deliveries`, {}, signal)).deliveries;
  }

  /** Has what was given up tried again; how many there are. */
  async retry(id: string): Promise<number> {
    return (await this.http.add<{ revived: number }>(`${of(id)}/deliveries/retry`, {})).revived;
  }
}
