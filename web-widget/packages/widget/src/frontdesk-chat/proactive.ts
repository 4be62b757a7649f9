import type { VisitorApi, VisitorStore } from '@frontdesk/protocol';
import type { Language } from '../words/words';

/** A message for visitors who have said nothing yet, as the server has it for this page. */
interface Message {
  readonly id?: string;
  readonly text?: string;
  readonly seconds?: number;
  readonly pause_days?: number;
}

const day = 86_400_000;

/**
 * Says something before the visitor does, where an administrator's rule wants it: once a visit at most, and then not for as
 * many days as the rule says. A visit is a tab of the browser.
 */
export class Proactive {
  /** What is shown; empty for nothing. */
  text = '';
  /** What was taken up, and stands where the greeting does. */
  said = '';
  private id = '';
  private timer = 0;

  constructor(
    private readonly api: VisitorApi,
    private readonly store: VisitorStore,
    private readonly changed: () => void,
  ) {}

  /** Asks whether there is something to say here; `quiet` tells that by then it is no longer wanted. */
  async wait(lang: Language, quiet: () => boolean): Promise<void> {
    const visit = this.count();
    if (quiet() || visit === 0 || Number(this.store.note('calm') ?? 0) > Date.now()) return;
    const query = new URLSearchParams({ path: location.pathname, lang, visit: String(visit) });
    const answer = await this.api.get(`/proactive?${query}`).catch(() => undefined);
    if (answer?.ok !== true) return;
    const { id, text, seconds = 0, pause_days: pause = 1 } = answer.body as Message;
    if (id === undefined || text === undefined) return;
    this.timer = window.setTimeout(() => {
      if (quiet()) return;
      sessionStorage.setItem('frontdesk:told', '1');
      this.store.setNote('calm', String(Date.now() + pause * day));
      this.id = id;
      this.text = text;
      this.tell('shown');
    }, seconds * 1000);
  }

  /** The visitor opened the chat with it, or put it away. */
  close(how: 'opened' | 'dismissed'): void {
    clearTimeout(this.timer);
    if (this.text === '') return;
    if (how === 'opened') this.said = this.text;
    this.text = '';
    this.tell(how);
  }

  private tell(event: string): void {
    void this.api.post(`/proactive/${this.id}`, { event }).catch(() => {});
    this.changed();
  }

  /** Which visit it is; 0 where nothing may be said, as in one in which something was. */
  private count(): number {
    try {
      const visits = Number(this.store.note('visits') ?? 0);
      if (sessionStorage.getItem('frontdesk:told') !== null) return 0;
      if (sessionStorage.getItem('frontdesk:here') !== null) return visits;
      sessionStorage.setItem('frontdesk:here', '1');
      this.store.setNote('visits', String(visits + 1));
      return visits + 1;
    } catch {
      return 0;
    }
  }
}
