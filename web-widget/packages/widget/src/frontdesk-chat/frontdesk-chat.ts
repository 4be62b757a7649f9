import type { Attachment } from '@frontdesk/protocol';
import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { ChatLauncher } from '../chat-launcher/chat-launcher';
import '../chat-launcher/chat-launcher';
import '../chat-panel/chat-panel';
import { element } from '../parts/element';
import { closeIcon } from '../parts/icons';
import { wishNames, type Wish, type Wishes } from '../parts/wishes';
import { base } from '../theme/base.styles';
import { brandColours } from '../theme/brand';
import { tokens } from '../theme/tokens.styles';
import { languageOf, wordsOf, type Language } from '../words/words';
import { answersOf, type Answers, type ChatWindow } from './answers';
import { chime } from './chime';
import { styles } from './frontdesk-chat.styles';
import { serverAddress, type PageSettings } from './page-settings';
import { Phone } from './phone';
import { Proactive } from './proactive';
import { Visit } from './visit';

/** What the page can hear of the widget: each an event of that name on `<frontdesk-chat>`, with its detail. */
export interface PageEvents {
  'frontdesk-open': undefined;
  'frontdesk-close': undefined;
  /** The visitor chose another language. */
  'frontdesk-language': Language;
  /** So many turns were not read yet. */
  'frontdesk-unread': number;
  /** Whether the visitor is now known to be who the page says, and if not, why. */
  'frontdesk-identity': { readonly verified: boolean; readonly reason?: string };
}

/**
 * The whole widget: launcher, window, and the visit behind them. The only component that knows a session.
 * Attributes: `lang` (en, zh), `color`, `position` (left, right), `theme` (light, dark), `name`, `server`.
 * @fires frontdesk-open, frontdesk-close, frontdesk-language, frontdesk-unread, frontdesk-identity
 */
@element('frontdesk-chat')
export class FrontdeskChat extends LitElement implements ChatWindow {
  static override styles = [base, tokens, styles];

  @property({ reflect: true }) override lang = '';
  @property() color = '';
  @property({ reflect: true }) position = 'right';
  @property({ reflect: true }) theme = '';
  @property() name = '';
  @property() server = '';
  /** How the server is reached; tests and the development page bring their own. */
  @property({ attribute: false }) given: Partial<PageSettings> = {};

  @state() private opened = false;
  @state() private viewed: Attachment | undefined;
  @query('fd-chat-launcher') private launcher!: ChatLauncher;
  private readonly phone = new Phone(this);
  private visit: Visit | undefined;
  private proactive: Proactive | undefined;
  private answers: Answers | undefined;
  private identity: string | undefined;
  private told = { unread: 0, verified: false };
  private readonly woken = () => {
    if (document.visibilityState === 'visible') this.visit?.session.wake();
    this.visit?.refresh();
  };

  /** Opens the window, as the launcher does. */
  open(): void {
    if (this.opened) return;
    this.opened = true;
    this.proactive?.close('opened');
    this.visit?.session.open();
    this.visit?.store.setNote('open', 'yes');
    this.tell('frontdesk-open', undefined);
  }

  close(): void {
    if (!this.opened) return;
    this.opened = false;
    this.visit?.showForm(false);
    this.visit?.store.setNote('open', '');
    this.tell('frontdesk-close', undefined);
    void this.updateComplete.then(() => this.launcher.focus());
  }

  /** Who the visitor is, by a short-lived JWT that the page's own server signed; null when they sign out. */
  identify(jwt: string | null): void {
    this.identity = jwt ?? undefined;
    this.visit?.session.identify(this.identity);
  }

  switchLanguage(): void {
    this.lang = this.language === 'zh' ? 'en' : 'zh';
    this.visit?.store.setNote('language', this.lang);
    this.tell('frontdesk-language', this.language);
  }

  turnSound(on: boolean): void {
    this.visit?.store.setNote('sound', on ? 'on' : '');
    if (on) chime();
    this.requestUpdate();
  }

  view(attachment: Attachment | undefined): void {
    this.viewed = attachment;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const visit = (this.visit ??= this.startVisit());
    for (const name of ['online', 'offline', 'focus']) window.addEventListener(name, this.woken);
    document.addEventListener('visibilitychange', this.woken);
    if (visit.session.returning) visit.session.open();
    if (visit.store.note('open') === 'yes' && !this.phone.is) this.open();
    visit.refresh();
    if (visit.api !== undefined) {
      this.proactive ??= new Proactive(visit.api, visit.store, () => this.requestUpdate());
      void this.proactive.wait(this.language, () => this.opened || visit.session.returning || !this.isConnected);
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const name of ['online', 'offline', 'focus']) window.removeEventListener(name, this.woken);
    document.removeEventListener('visibilitychange', this.woken);
    this.visit?.close();
    this.visit = undefined;
  }

  /** Hears every wish and lets none of them out to the page. */
  protected override createRenderRoot() {
    const root = super.createRenderRoot();
    for (const name of wishNames) root.addEventListener(name, event => this.answer(name, event as CustomEvent<never>));
    return root;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('lang')) this.visit?.speak(this.language);
    if (changed.has('color'))
      for (const [name, value] of Object.entries(brandColours(this.color))) this.style.setProperty(name, value);
  }

  protected override updated(): void {
    this.phone.lock(this.opened);
    this.tellChanges();
  }

  protected override render() {
    const { visit } = this;
    const words = wordsOf(this.language);
    if (visit === undefined) return html``;
    return html`<div class="corner">
      <fd-chat-panel
        .words=${words}
        .language=${this.language}
        .name=${this.name}
        .home=${serverAddress(this.server)}
        .conversation=${visit.greeted(this.proactive?.said)}
        .line=${visit.line}
        .draft=${visit.store.note('draft') ?? ''}
        .foot=${visit.foot}
        .progress=${visit.progress}
        .files=${visit.files.shown}
        .problem=${visit.files.problem}
        .trouble=${visit.trouble}
        .pictures=${visit.pictures.addresses}
        .viewed=${this.viewed}
        ?open=${this.opened}
        ?phone=${this.phone.is}
        ?typing=${visit.typing}
        ?sound=${this.sound}
      ></fd-chat-panel>
      <div class="nudge" role="status">${this.nudge()}</div>
      <fd-chat-launcher
        .words=${words}
        ?open=${this.opened}
        .unread=${this.opened ? 0 : visit.unread + (this.phone.is && this.proactive?.text ? 1 : 0)}
      ></fd-chat-launcher>
    </div>`;
  }

  /** On a phone there is no place beside the page: the launcher says that there is something new. */
  private nudge() {
    const { proactive } = this;
    if (!proactive?.text || this.phone.is) return nothing;
    return html`<button type="button" dir="auto" @click=${() => this.open()}>${proactive.text}</button>
      <button type="button" aria-label=${wordsOf(this.language).dismiss} @click=${() => proactive.close('dismissed')}>
        ${closeIcon}
      </button>`;
  }

  private answer<W extends Wish>(name: W, event: CustomEvent<Wishes[W]>): void {
    event.stopPropagation();
    this.answers?.[name](event.detail);
  }

  private get language(): Language {
    return languageOf(this.lang);
  }

  private get sound(): boolean {
    return this.visit?.store.note('sound') === 'on';
  }

  private startVisit(): Visit {
    const visit = new Visit(
      { language: languageOf(navigator.language), server: this.server, given: this.given },
      {
        changed: () => this.requestUpdate(),
        news: () => this.ring(),
        badIdentity: reason => this.tell('frontdesk-identity', { verified: false, reason }),
      },
    );
    if (this.lang === '') this.lang = visit.store.note('language') ?? languageOf(navigator.language);
    visit.speak(this.language);
    if (this.identity !== undefined) visit.session.identify(this.identity);
    this.answers = answersOf(this, visit);
    return visit;
  }

  private ring(): void {
    const unseen = !this.opened || document.visibilityState === 'hidden' || !document.hasFocus();
    if (this.sound && unseen) chime();
  }

  private tellChanges(): void {
    const { visit } = this;
    if (visit === undefined) return;
    const unread = this.opened ? 0 : visit.unread;
    const verified = visit.conversation.verified === true;
    if (unread !== this.told.unread) this.tell('frontdesk-unread', unread);
    if (verified && !this.told.verified) this.tell('frontdesk-identity', { verified });
    this.told = { unread, verified };
  }

  private tell<E extends keyof PageEvents>(name: E, detail: PageEvents[E]): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true }));
  }
}
