/** An answer of the server other than the wanted one, or none at all, which has status 0. */
export class ApiFailure extends Error {
  override readonly name = 'ApiFailure';

  constructor(
    readonly status: number,
    /** The server's own sentence, in English; empty where it gave none. */
    readonly detail: string,
    readonly body?: unknown,
    /** How many seconds the server wants to be left alone, where it says so. */
    readonly retryAfter?: number,
  ) {
    super(detail === '' ? `status ${status}` : detail);
  }

  /** The field of the request that the server could not take, where it names one. */
  get field(): string | undefined {
    const field = (this.body as { field?: unknown } | null | undefined)?.field;
    return typeof field === 'string' && field !== '' ? field : undefined;
  }
}

export type Query = Readonly<Record<string, string | number | boolean | undefined>>;
export type Fetcher = (input: string, init: RequestInit) => Promise<Response>;

/** Whoever may ask the server: has a good token, and can get another where the server no longer takes it. */
export interface Bearer {
  token(): Promise<string>;
  renew(): Promise<string>;
}

interface Options {
  /** The part of the API that the paths are relative to, such as `/api/admin`. */
  readonly base: string;
  readonly bearer: Bearer;
  readonly fetcher?: Fetcher;
}

/** What a request may have beside its address and body. */
interface More {
  readonly signal?: AbortSignal | undefined;
  readonly tag?: string | undefined;
}

/** Requests to one part of the API with a token. Knows no resource; every failure is an {@link ApiFailure}. */
export class Http {
  private readonly base: string;
  private readonly bearer: Bearer;
  private readonly fetcher: Fetcher;

  constructor({ base, bearer, fetcher = (input, init) => fetch(input, init) }: Options) {
    this.base = base;
    this.bearer = bearer;
    this.fetcher = fetcher;
  }

  async get<T>(path: string, query: Query = {}, signal?: AbortSignal): Promise<T> {
    return json<T>(await this.send('GET', path + search(query), null, { signal }));
  }

  /** `tag` names the state of the resource that the change is made to. */
  async put<T>(path: string, body: unknown, tag?: string): Promise<T> {
    return json<T>(await this.send('PUT', path, JSON.stringify(body), { tag }));
  }

  async patch<T>(path: string, body: unknown): Promise<T> {
    return json<T>(await this.send('PATCH', path, JSON.stringify(body)));
  }

  async add<T>(path: string, body: unknown): Promise<T> {
    return json<T>(await this.send('POST', path, JSON.stringify(body)));
  }

  /** Posts a text as it is. */
  async give<T>(path: string, text: string): Promise<T> {
    return json<T>(await this.send('POST', path, text));
  }

  async delete(path: string): Promise<void> {
    await this.send('DELETE', path, null);
  }

  /** Deletes, and gives back what the server says of it. */
  async remove<T>(path: string, tag?: string): Promise<T> {
    return json<T>(await this.send('DELETE', path, null, { tag }));
  }

  async post<T>(path: string, query: Query, form: FormData): Promise<T> {
    return json<T>(await this.send('POST', path + search(query), form));
  }

  async text(path: string, query: Query = {}): Promise<string> {
    const response = await this.send('GET', path + search(query), null);
    return response.text();
  }

  async blob(path: string, query: Query = {}, signal?: AbortSignal): Promise<Blob> {
    return (await this.send('GET', path + search(query), null, { signal })).blob();
  }

  /** A token that the server refuses is renewed once; whether the session has ended is the bearer's to say. */
  private async send(method: string, path: string, body: string | FormData | null, more: More = {}): Promise<Response> {
    const ask = (token: string) => this.ask(token, method, path, body, more);
    const response = await ask(await this.bearer.token());
    return accepted(response.status === 401 ? await ask(await this.bearer.renew()) : response);
  }

  private ask(
    token: string,
    method: string,
    path: string,
    body: string | FormData | null,
    { signal, tag }: More,
  ): Promise<Response> {
    const headers: Record<string, string> = { Authorization: `Bearer ${token}` };
    if (typeof body === 'string') headers['Content-Type'] = 'application/json';
    if (tag !== undefined) headers['If-Match'] = tag;
    return reach(this.fetcher, this.base + path, { method, headers, body, signal: signal ?? null });
  }
}

/** The server's answer, or an {@link ApiFailure} of status 0 where it cannot be reached. */
export async function reach(fetcher: Fetcher, url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetcher(url, init);
  } catch (e) {
    if (e instanceof DOMException && e.name === 'AbortError') throw e;
    throw new ApiFailure(0, '');
  }
}

/** The answer if it is the wanted one. */
export async function accepted(response: Response): Promise<Response> {
  if (response.ok) return response;
  const answer = await json<unknown>(response).catch(() => undefined);
  throw new ApiFailure(response.status, detailOf(answer), answer, secondsOf(response.headers.get('Retry-After')));
}

/** A `Retry-After` in seconds, which a proxy may have written as a date. */
function secondsOf(header: string | null): number | undefined {
  if (header === null) return undefined;
  const seconds = /^\d+$/.test(header.trim()) ? Number(header) : (Date.parse(header) - Date.now()) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : undefined;
}

export async function json<T>(response: Response): Promise<T> {
  const text = await response.text();
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

function detailOf(answer: unknown): string {
  const detail = (answer as { detail?: unknown } | null | undefined)?.detail;
  return typeof detail === 'string' ? detail : '';
}

function search(query: Query): string {
  const set = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  return set.length === 0 ? '' : `?${new URLSearchParams(set.map(([key, value]) => [key, String(value)])).toString()}`;
}
