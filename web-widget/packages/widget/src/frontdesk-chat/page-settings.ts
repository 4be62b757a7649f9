import {
  EitherWay,
  HttpFiles,
  HttpLine,
  VisitorApi,
  webSocket,
  type Credentials,
  type Socket,
  type VisitorFiles,
} from '@frontdesk/protocol';

/** What the page that carries the widget decides. */
export interface PageSettings {
  readonly connect: () => Socket;
  readonly files: VisitorFiles;
  /** Where it is asked for what to say before the visitor does. */
  readonly api: VisitorApi;
}

/** Where the widget was loaded from: read while the script runs, for later nobody knows. */
const scriptAddress: string = (document.currentScript as HTMLScriptElement | null)?.src ?? '';

/** The folder of the server that everything else is found below, by default the one the script came from. */
export function serverAddress(server: string, script = scriptAddress, page = location.href): string {
  const base = new URL(server === '' ? script || page : server, page);
  const address = new URL(server === '' ? '.' : base.pathname.replace(/\/?$/, '/'), base);
  address.protocol = address.protocol.replace(/^ws/, 'http');
  address.search = address.hash = '';
  return address.href;
}

/** The address of the visitor socket on `server`. */
export function socketAddress(server: string, script = scriptAddress, page = location.href): string {
  return new URL('ws/visitor', serverAddress(server, script, page)).href.replace(/^http/, 'ws');
}

/** How the widget reaches `server`: by a socket, or by HTTP where sockets are blocked. */
export function reach(server: string, credentials: () => Credentials | undefined, locale: () => string): PageSettings {
  const api = new VisitorApi(serverAddress(server));
  const way = new EitherWay(
    () => webSocket(socketAddress(server)),
    () => new HttpLine(api),
  );
  return { api, connect: way.connect, files: new HttpFiles(api, credentials, locale) };
}
