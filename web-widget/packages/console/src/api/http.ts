/** An answer of the server other than the wanted one, or none at all, which has status 0. */
export class ApiFailure extends Error {
  override readonly name = 'ApiFailure';

  constructor(
    readonly status: number,
    /** The server's own sentence, in English; empty where it gave none. */
    readonly detail: string,
    readonly body?: unknown,
  ) {
    super(detail === '' ? `status ${status}` : detail);
  }
}

export type Query = Readonly<Record<string, string | number | boolean | undefined>>;
export type Fetcher = (input: string, init: RequestInit) => Promise<Response>;

interface Options {
  readonly token: string;
  /** Called when the server no longer takes the token. */
  readonly onUnauthorized?: () => void;
  readonly fetcher?: Fetcher;
}

/** Requests to the admin API with the token. Knows no resource; every failure is an {@link ApiFailure}. */
export class Http {
  private readonly token: string;
  private readonly onUnauthorized: () => void;
  private readonly fetcher: Fetcher;

  constructor({ token, onUnauthorized = () => undefined, fetcher = (input, init) => fetch(input, init) }: Options) {
    this.token = token;
    this.onUnauthorized = onUnauthorized;
    this.fetcher = fetcher;
  }

  async get<T>(path: string, query: Query = {}, signal?: AbortSignal): Promise<T> {
    return json<T>(await this.send('GET', path + search(query), null, signal));
  }

  async put<T>(path: string, body: unknown): Promise<T> {
    return json<T>(await this.send('PUT', path, JSON.stringify(body)));
  }

  async delete(path: string): Promise<void> {
    await this.send('DELETE', path, null);
  }

  async post<T>(path: string, query: Query, form: FormData): Promise<T> {
    return json<T>(await this.send('POST', path + search(query), form));
  }

  async text(path: string, query: Query = {}): Promise<string> {
    const response = await this.send('GET', path + search(query), null);
    return response.text();
  }

  private async send(
    method: string,
    path: string,
    body: string | FormData | null,
    signal?: AbortSignal,
  ): Promise<Response> {
    const headers: Record<string, string> = { Authorization: `Bearer ${this.token}` };
    if (typeof body === 'string') headers['Content-Type'] = 'application/json';
    const response = await this.reach(`/api/admin${path}`, { method, headers, body, signal: signal ?? null });
    if (response.ok) return response;
    const answer = await json<unknown>(response).catch(() => undefined);
    if (response.status === 401) this.onUnauthorized();
    throw new ApiFailure(response.status, detailOf(answer), answer);
  }

  private async reach(url: string, init: RequestInit): Promise<Response> {
    try {
      return await this.fetcher(url, init);
    } catch (e) {
      if (e instanceof DOMException && e.name === 'AbortError') throw e;
      throw new ApiFailure(0, '');
    }
  }
}

async function json<T>(response: Response): Promise<T> {
  const text = await response.text();
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

function detailOf(answer: unknown): string {
  const detail = (answer as { detail?: unknown } | undefined)?.detail;
  return typeof detail === 'string' ? detail : '';
}

function search(query: Query): string {
  const set = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  return set.length === 0 ? '' : `?${new URLSearchParams(set.map(([key, value]) => [key, String(value)])).toString()}`;
}
