import type { FrontdeskChat, PageEvents } from './frontdesk-chat/frontdesk-chat';

/** A call that the page made before the widget was there: a method's name and what it was given. */
type Call = readonly [string, ...unknown[]];

/** The events of `frontdesk.on`, each told with its detail. */
type Names = keyof PageEvents extends `frontdesk-${infer N}` ? N : never;

/** What a page can do with the widget from its own script, as `window.frontdesk`. */
export interface PageApi {
  open(): void;
  close(): void;
  identify(jwt: string | null): void;
  /** Returns how to stop hearing. */
  on<N extends Names>(event: N, hear: (detail: PageEvents[`frontdesk-${N}`]) => void): () => void;
  push(...calls: readonly Call[]): void;
}

declare global {
  interface Window {
    frontdesk?: PageApi | readonly Call[];
  }
}

/** Gives the page `window.frontdesk` and carries out what it asked for before. */
export function offerTo(page: Window, chat: () => FrontdeskChat | null): PageApi {
  const asked = page.frontdesk;
  const api = apiOf(page.document, chat);
  page.frontdesk = api;
  if (Array.isArray(asked)) api.push(...(asked as readonly Call[]));
  return api;
}

function apiOf(document: Document, chat: () => FrontdeskChat | null): PageApi {
  const tell = (act: (chat: FrontdeskChat) => void): void => {
    const there = chat();
    if (there === null) reportError(new Error('there is no <frontdesk-chat> on the page'));
    else act(there);
  };
  const api: PageApi = {
    open: () => tell(there => there.open()),
    close: () => tell(there => there.close()),
    identify: jwt => tell(there => there.identify(jwt)),
    on: (event, hear) => listen(document, `frontdesk-${event}`, hear as (detail: unknown) => void),
    push: (...calls) => calls.forEach(call => carryOut(api, call)),
  };
  return api;
}

function listen(document: Document, name: string, hear: (detail: unknown) => void): () => void {
  const heard = (event: Event): void => hear((event as CustomEvent<unknown>).detail);
  document.addEventListener(name, heard);
  return () => document.removeEventListener(name, heard);
}

/** A mistake of the page is said in its console and spoils none of its other calls. */
function carryOut(api: PageApi, call: Call): void {
  const [name, ...given] = Array.isArray(call) ? (call as [string, ...unknown[]]) : [String(call)];
  const method =
    Object.hasOwn(api, name) && name !== 'push' ? (api as unknown as Record<string, unknown>)[name] : undefined;
  if (typeof method === 'function') (method as (...given: unknown[]) => unknown)(...given);
  else reportError(new Error(`frontdesk has no method "${name}"`));
}
