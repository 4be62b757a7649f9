import type { Http } from './http';

/** Something visitors want, with its name and definition in both languages. */
export interface Intent {
  readonly intent: string;
  readonly title_en: string;
  readonly title_zh: string;
  readonly definition_en: string;
  readonly definition_zh: string;
  /** Such turns are given to a person. */
  readonly sensitive: boolean;
}

/** The label of what is no business of this company. */
export const outOfScope = 'oos';

/** `/intents` */
export class IntentsResource {
  constructor(private readonly http: Http) {}

  list(signal?: AbortSignal): Promise<readonly Intent[]> {
    return this.http.get('/intents', {}, signal);
  }
}
