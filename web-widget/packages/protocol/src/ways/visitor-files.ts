import { decodeAttachment } from '../decode';
import type { Attachment } from '../frames';
import type { Credentials } from '../session/visitor-store';
import { problemOf, type Problem, type VisitorApi } from './visitor-api';

/** A file the server did not take; says why as a problem does. */
export class FileRefused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.title);
  }
}

/** What a visitor's files are sent and fetched by. */
export interface VisitorFiles {
  /** Sends `file`, telling how much of it has gone, 0 to 1; rejects with {@link FileRefused} or, without a line, otherwise. */
  upload(file: File, progress: (part: number) => void, signal: AbortSignal): Promise<Attachment>;
  fetch(attachment: Attachment): Promise<Blob>;
  /** The conversation as a text file. */
  transcript(): Promise<Blob>;
}

/** Files over the visitors' HTTP API. */
export class HttpFiles implements VisitorFiles {
  constructor(
    private readonly api: VisitorApi,
    private readonly credentials: () => Credentials | undefined,
    private readonly locale: () => string,
  ) {}

  upload(file: File, progress: (part: number) => void, signal: AbortSignal): Promise<Attachment> {
    const { conversation, token } = this.known();
    const body = new FormData();
    body.append('file', file, file.name);
    return new Promise<string>((done, failed) => {
      const request = new XMLHttpRequest(); // fetch does not tell how much has gone
      request.open('POST', this.api.address(`/${conversation}/attachments`));
      request.setRequestHeader('Authorization', `Bearer ${token}`);
      request.setRequestHeader('Accept-Language', this.locale()); // of the conversation, where the file begins it
      request.upload.onprogress = event => progress(event.total === 0 ? 0 : event.loaded / event.total);
      request.onload = () => {
        if (request.status < 200 || request.status > 299)
          failed(new FileRefused(problemOf(request.status, request.responseText)));
        else done(request.responseText);
      };
      request.onerror = request.ontimeout = () => failed(new Error('the line broke'));
      request.onabort = () => failed(new DOMException('given up', 'AbortError'));
      signal.addEventListener('abort', () => request.abort());
      request.send(body);
    }).then(decodeAttachment);
  }

  fetch(attachment: Attachment): Promise<Blob> {
    return this.blob(`/attachments/${encodeURIComponent(attachment.id)}`, '*/*');
  }

  transcript(): Promise<Blob> {
    return this.blob('/transcript', 'text/plain');
  }

  private async blob(path: string, accept: string): Promise<Blob> {
    const { conversation, token } = this.known();
    const response = await this.api.open(`/${conversation}${path}`, token, accept);
    if (!response.ok) throw new FileRefused(problemOf(response.status, await response.text()));
    return response.blob();
  }

  private known(): Credentials {
    const known = this.credentials();
    if (known === undefined) throw new Error('there is no conversation yet');
    return known;
  }
}
