import {
  VisitorSession,
  VisitorStore,
  browserKeep,
  emptyConversation,
  webSocket,
  type Conversation,
} from '@frontdesk/protocol';
import { LitElement, html, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { ChatLauncher } from '../chat-launcher/chat-launcher';
import '../chat-launcher/chat-launcher';
import type { Line } from '../chat-panel/chat-panel';
import '../chat-panel/chat-panel';
import type { FormState } from '../leave-form/leave-form';
import { element } from '../parts/element';
import type { Wish, Wishes } from '../parts/wishes';
import { base } from '../theme/base.styles';
import { brandStyle } from '../theme/brand';
import { tokens } from '../theme/tokens.styles';
import { languageOf, wordsOf, type Language } from '../words/words';
import { styles } from './frontdesk-chat.styles';
import { socketAddress, type PageSettings } from './page-settings';
import { Phone } from './phone';
import { ReplyWatch } from './reply-watch';

/**
 * The whole widget: launcher, window, and the visitor's session behind them. The only component that knows a session.
 * Attributes: `lang` (en, zh), `color`, `position` (left, right), `theme` (light, dark), `name`, `server`.
 * @fires frontdesk-language - the visitor chose another language; detail is `en` or `zh`
 */
@element('frontdesk-chat')
export class FrontdeskChat extends LitElement {
  static override styles = [base, tokens, styles];

  @property({ reflect: true }) override lang = '';
  @property() color = '';
  @property({ reflect: true }) position = 'right';
  @property({ reflect: true }) theme = '';
  @property() name = '';
  @property() server = '';
  /** How sockets are made; tests and the development page bring their own. */
  @property({ attribute: false }) connect: PageSettings['connect'] | undefined;

  @state() private opened = false;
  @state() private form = false;
  @state() private progress: FormState = 'filling';
  @state() private conversation: Conversation = emptyConversation;
  @state() private line: Line = 'fine';
  @state() private typing = false;
  @state() private readTo = 0;
  private readIn: string | undefined;
  @query('fd-chat-launcher') private launcher!: ChatLauncher;
  private readonly phone = new Phone(this);
  private readonly store = new VisitorStore(browserKeep(), 'frontdesk:');
  private session: VisitorSession | undefined;
  private leaving = '';
  private readonly replies = new ReplyWatch(() => (this.typing = false));
  private troubled: ReturnType<typeof setTimeout> | undefined;
  private readonly woken = () => {
    if (document.visibilityState === 'visible') this.session?.wake();
    this.refresh();
  };

  /** Opens the window, as the launcher does. */
  open(): void {
    this.opened = true;
    this.session?.open();
    this.store.setNote('open', 'yes');
    this.markRead();
  }

  close(): void {
    this.opened = false;
    this.form = false;
    this.store.setNote('open', '');
    void this.updateComplete.then(() => this.launcher.focus());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.lang === '') this.lang = this.store.note('language') ?? languageOf(navigator.language);
    this.session ??= this.startSession();
    for (const name of ['online', 'offline', 'focus']) window.addEventListener(name, this.woken);
    document.addEventListener('visibilitychange', this.woken);
    if (this.session.returning) this.session.open();
    if (this.store.note('open') === 'yes' && !this.phone.is) this.open();
    this.refresh();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const name of ['online', 'offline', 'focus']) window.removeEventListener(name, this.woken);
    document.removeEventListener('visibilitychange', this.woken);
    this.session?.close();
    this.session = undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('lang')) this.session?.speak(this.language);
  }

  protected override updated(): void {
    this.phone.lock(this.opened);
  }

  protected override render() {
    const words = wordsOf(this.language);
    return html`<div
      class="corner"
      style=${brandStyle(this.color)}
      @fd-open=${this.on('fd-open', () => this.open())}
      @fd-close=${this.on('fd-close', () => this.close())}
      @fd-language=${this.on('fd-language', () => this.switchLanguage())}
      @fd-say=${this.on('fd-say', ({ text }) => this.session?.say(text))}
      @fd-choose=${this.on('fd-choose', ({ option, label }) => this.session?.choose(option, label))}
      @fd-person=${this.on('fd-person', () => this.session?.askForPerson(words.person))}
      @fd-rate=${this.on('fd-rate', ({ seq, vote, reason }) => this.session?.rate(seq, vote, reason))}
      @fd-retry=${this.on('fd-retry', ({ ref }) => this.session?.retry(ref))}
      @fd-draft=${this.on('fd-draft', ({ text }) => this.keepDraft(text))}
      @fd-form=${this.on('fd-form', ({ open }) => this.showForm(open))}
      @fd-leave=${this.on('fd-leave', message => this.leave(message))}
    >
      <fd-chat-panel
        .words=${words}
        .language=${this.language}
        .name=${this.name}
        .conversation=${this.conversation}
        .line=${this.line}
        .draft=${this.store.note('draft') ?? ''}
        .progress=${this.progress}
        ?open=${this.opened}
        ?phone=${this.phone.is}
        ?typing=${this.typing}
        ?form=${this.form}
      ></fd-chat-panel>
      <fd-chat-launcher .words=${words} ?open=${this.opened} .unread=${this.unread}></fd-chat-launcher>
    </div>`;
  }

  private get language(): Language {
    return languageOf(this.lang);
  }

  private get unread(): number {
    if (this.opened) return 0;
    return this.conversation.turns.filter(turn => turn.seq > this.readTo && turn.speaker !== 'visitor').length;
  }

  private on<W extends Wish>(_: W, act: (detail: Wishes[W]) => void) {
    return (event: CustomEvent<Wishes[W]>) => {
      event.stopPropagation();
      act(event.detail);
    };
  }

  private startSession(): VisitorSession {
    const session = new VisitorSession({
      connect: this.connect ?? (() => webSocket(socketAddress(this.server))),
      store: this.store,
      locale: this.language,
      page: location.origin + location.pathname,
    });
    session.onChange = () => this.refresh();
    return session;
  }

  private keepDraft(text: string): void {
    this.store.setNote('draft', text);
    this.session?.typing(text !== '');
  }

  private switchLanguage(): void {
    this.lang = this.language === 'zh' ? 'en' : 'zh';
    this.store.setNote('language', this.lang);
    this.dispatchEvent(new CustomEvent('frontdesk-language', { detail: this.lang, bubbles: true }));
  }

  private showForm(open: boolean): void {
    this.form = open;
    this.progress = 'filling';
  }

  private leave(message: Wishes['fd-leave']): void {
    this.progress = 'sending';
    this.session?.discard(this.leaving);
    this.leaving = this.session?.leave(message) ?? '';
  }

  /** Takes over what the session knows by now. */
  private refresh(): void {
    if (this.session === undefined) return;
    const { conversation } = this.session;
    const before = this.conversation.turns.at(-1)?.seq ?? 0;
    this.conversation = conversation;
    this.follow(conversation, before);
    this.typing = this.replies.expects(conversation);
    this.noticeLine();
    this.findRead();
    this.markRead();
  }

  /** Shows the form when the desk asks for a message, and thanks when one has arrived. */
  private follow(conversation: Conversation, before: number): void {
    if (this.leaving !== '' && conversation.left.includes(this.leaving)) this.progress = 'sent';
    const refused = conversation.pending.find(item => item.ref === this.leaving)?.failure;
    if (refused !== undefined) this.progress = 'failed';
    const last = conversation.turns.at(-1);
    const news = last !== undefined && last.seq > Math.max(before, conversation.historyTo);
    if (news && last.decision === 'hand_off' && this.opened && this.progress === 'filling') this.form = true;
  }

  /** A short loss is not worth a word; a longer one, or a device that knows it is offline, is. */
  private noticeLine(): void {
    const wanted = this.session?.connectionState;
    if (wanted === 'open' || wanted === 'closed') {
      clearTimeout(this.troubled);
      this.troubled = undefined;
      this.line = 'fine';
    } else if (!navigator.onLine) {
      this.line = 'offline';
    } else {
      this.troubled ??= setTimeout(() => (this.line = 'connecting'), 2_000);
    }
  }

  /** How far this conversation was read before, on this page or an earlier one. */
  private findRead(): void {
    const { id } = this.conversation;
    if (id === this.readIn) return;
    const [of, seq] = (this.store.note('read') ?? '').split(' ');
    this.readTo = of === id ? Number(seq) : 0;
    this.readIn = id;
  }

  private markRead(): void {
    const last = this.conversation.turns.at(-1)?.seq ?? 0;
    if (!this.opened || last <= this.readTo || document.visibilityState === 'hidden') return;
    this.readTo = last;
    this.store.setNote('read', `${this.conversation.id} ${last}`);
    this.session?.read(last);
  }
}
