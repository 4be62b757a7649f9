import { ApiFailure } from '../api/http';

/** Why nothing came of an attempt at the door; what is no fault of the typed words keeps them for another try. */
export type Mishap =
  | { readonly kind: 'empty' }
  | { readonly kind: 'refused' }
  | { readonly kind: 'wait'; readonly seconds: number; readonly until: number }
  | { readonly kind: 'later' }
  | { readonly kind: 'offline' }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'starting' }
  | { readonly kind: 'failed'; readonly status: number };

/** What an answer of the server means to somebody at the door; `online` is what the browser thinks of the network. */
export function mishapOf({ status, retryAfter }: ApiFailure, now = Date.now(), online = navigator.onLine): Mishap {
  switch (status) {
    case 0:
      return { kind: online ? 'unreachable' : 'offline' };
    case 400:
    case 401:
    case 403:
    case 422:
      return { kind: 'refused' };
    case 429:
      return retryAfter === undefined
        ? { kind: 'later' }
        : { kind: 'wait', seconds: retryAfter, until: now + retryAfter * 1_000 };
    case 502:
    case 503:
    case 504:
      return { kind: 'starting' };
    default:
      return { kind: 'failed', status };
  }
}

/** Whether a server that does not answer well now may do so by itself before long. */
export const mayPass = (failure: unknown): boolean =>
  failure instanceof ApiFailure && (failure.status === 0 || failure.status >= 500);
