import type { Socket } from '@frontdesk/protocol';

/** What the page that carries the widget decides. */
export interface PageSettings {
  readonly connect: () => Socket;
}

/** Where the widget was loaded from: read while the script runs, for later nobody knows. */
const scriptAddress: string = (document.currentScript as HTMLScriptElement | null)?.src ?? '';

/** The address of the visitor socket on `server`, by default the host the script came from. */
export function socketAddress(server: string, script = scriptAddress, page = location.href): string {
  const base = new URL(server === '' ? script || page : server, page);
  const address = new URL(server === '' ? 'ws/visitor' : `${base.pathname.replace(/\/?$/, '/')}ws/visitor`, base);
  address.protocol = base.protocol === 'https:' || base.protocol === 'wss:' ? 'wss:' : 'ws:';
  address.search = address.hash = '';
  return address.href;
}
