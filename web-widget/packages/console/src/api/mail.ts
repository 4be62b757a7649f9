import type { Http } from './http';

export interface MailNotice {
  /** Who is told of left messages; absent for nobody. */
  readonly notify?: string;
  readonly lang?: string;
}

export interface MailState extends MailNotice {
  /** Whether the server has a mail server to give mail to. */
  readonly sends: boolean;
  readonly from?: string;
}

/** `/mail` */
export class MailResource {
  constructor(private readonly http: Http) {}

  read(signal?: AbortSignal): Promise<MailState> {
    return this.http.get('/mail', {}, signal);
  }

  save(notice: MailNotice): Promise<MailState> {
    return this.http.put('/mail', notice);
  }
}
