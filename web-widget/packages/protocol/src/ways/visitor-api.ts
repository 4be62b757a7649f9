/** An answer that was no success, as problem+json says it. */
export interface Problem {
  readonly status: number;
  readonly code: string;
  readonly title: string;
}

export type Answer = { readonly ok: true; readonly body: unknown } | { readonly ok: false; readonly problem: Problem };

/** The visitors' HTTP API below `base`; throws only where no answer came. */
export class VisitorApi {
  constructor(
    private readonly base: string,
    private readonly request: typeof fetch = (...given) => fetch(...given),
  ) {}

  address(path: string): string {
    return new URL(`api/conversations${path}`, this.base).href;
  }

  post(path: string, body: object, token?: string, signal?: AbortSignal): Promise<Answer> {
    return this.answer(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...bearer(token) },
      body: JSON.stringify(body),
      ...(signal === undefined ? {} : { signal }),
    });
  }

  get(path: string, token?: string, signal?: AbortSignal): Promise<Answer> {
    return this.answer(path, { headers: bearer(token), ...(signal === undefined ? {} : { signal }) });
  }

  /** The raw answer, for streams and files. */
  open(path: string, token: string, accept: string, signal?: AbortSignal): Promise<Response> {
    return this.request(this.address(path), {
      headers: { Accept: accept, ...bearer(token) },
      cache: 'no-store',
      ...(signal === undefined ? {} : { signal }),
    });
  }

  private async answer(path: string, request: RequestInit): Promise<Answer> {
    const response = await this.request(this.address(path), { ...request, cache: 'no-store' });
    const text = await response.text();
    return response.ok ? { ok: true, body: parsed(text) } : { ok: false, problem: problemOf(response.status, text) };
  }
}

const bearer = (token: string | undefined): Record<string, string> =>
  token === undefined ? {} : { Authorization: `Bearer ${token}` };

/** The problem that an answer's text tells; without one, its status says enough. */
export function problemOf(status: number, text: string): Problem {
  const said = parsed(text) as { type?: unknown; title?: unknown } | undefined;
  const type = typeof said?.type === 'string' ? said.type.split('/').at(-1) : undefined;
  return {
    status,
    code: type === undefined || type === '' || type === 'about:blank' ? codeOf(status) : type,
    title: typeof said?.title === 'string' ? said.title : '',
  };
}

function codeOf(status: number): string {
  if (status === 404) return 'unknown-conversation';
  if (status === 413) return 'too-large';
  if (status === 415) return 'bad-file-type';
  return status === 429 || status >= 500 ? 'busy' : 'refused';
}

function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined; // Whoever stands between may answer with a page of its own.
  }
}
