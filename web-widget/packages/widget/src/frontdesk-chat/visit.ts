import {
  VisitorSession,
  VisitorStore,
  browserKeep,
  type Attachment,
  type Conversation,
  type VisitorApi,
  type VisitorFiles,
} from '@frontdesk/protocol';
import { footOf, type Foot } from '../chat-panel/foot';
import type { FormState } from '../leave-form/leave-form';
import type { Wishes } from '../parts/wishes';
import { wordsOf, type Language, type Words } from '../words/words';
import { ChosenFiles } from './chosen-files';
import { LineWatch } from './line-watch';
import { reach, type PageSettings } from './page-settings';
import { Pictures, save } from './pictures';
import { ReadMark } from './read-mark';
import { ReplyWatch } from './reply-watch';

/** Where the widget is told what became of a visit. */
export interface VisitWatcher {
  changed(): void;
  /** Turns came that were not said by the visitor and not told before. */
  news(): void;
  badIdentity(title: string): void;
}

/** What the page decides about a visit. */
export interface VisitSettings {
  readonly language: Language;
  readonly server: string;
  readonly given?: Partial<PageSettings>;
}

/** One visitor on one page: the session, and everything the widget remembers beside it. Draws nothing. */
export class Visit {
  readonly store = new VisitorStore(browserKeep(), 'frontdesk:');
  readonly session: VisitorSession;
  readonly files: ChosenFiles;
  readonly pictures: Pictures;
  /** Absent where the page reaches another desk than a server's. */
  readonly api: VisitorApi | undefined;
  language: Language;
  typing = false;
  trouble = '';
  progress: FormState = 'filling';
  /** What the visitor wants to see in place of the composer. */
  leaving = false;
  ending = false;
  private goesOn = false;
  /** The form was shown because nobody was there, not because the visitor wanted it. */
  private unasked = false;
  private leftRef = '';
  private last = 0;
  private id: string | undefined;
  private readonly server: VisitorFiles;
  private readonly mark = new ReadMark(this.store);
  private readonly lines: LineWatch;
  private readonly replies: ReplyWatch;

  constructor(
    settings: VisitSettings,
    private readonly watcher: VisitWatcher,
  ) {
    this.language = settings.language;
    const reached = reach(
      settings.server,
      () => this.session.credentials,
      () => this.language,
    );
    this.server = settings.given?.files ?? reached.files;
    this.api = settings.given?.connect === undefined ? reached.api : settings.given.api;
    this.session = new VisitorSession({
      connect: settings.given?.connect ?? reached.connect,
      store: this.store,
      locale: settings.language,
      page: location.origin + location.pathname,
    });
    const changed = (): void => watcher.changed();
    const words = (): Words => wordsOf(this.language);
    this.files = new ChosenFiles(() => this.server, words, changed);
    this.pictures = new Pictures(() => this.server, changed);
    this.lines = new LineWatch(changed);
    this.replies = new ReplyWatch(() => this.refresh());
    this.session.onBadIdentity = title => watcher.badIdentity(title);
    this.session.onChange = () => this.refresh();
  }

  get conversation(): Conversation {
    return this.session.conversation;
  }

  /** The same, greeted with `words` where there are any and nothing has been said. */
  greeted(words = ''): Conversation {
    const { conversation } = this;
    return words === '' || conversation.turns.length > 0 ? conversation : { ...conversation, greeting: words };
  }

  get line() {
    return this.lines.line;
  }

  get unread(): number {
    return this.mark.unread(this.conversation);
  }

  get foot(): Foot {
    const { leaving: leave, ending, goesOn } = this;
    return footOf(this.conversation, { leave, ending, goesOn, aboutDone: this.store.note('about') ?? '' });
  }

  close(): void {
    this.session.close();
    this.files.clear();
    this.pictures.clear();
  }

  speak(language: Language): void {
    this.language = language;
    this.session.speak(language);
  }

  /** Takes over what the session knows by now. */
  refresh(): void {
    const { conversation } = this;
    if (conversation.id !== this.id) this.entered(conversation);
    if (conversation.status === 'open') this.goesOn = false;
    else this.ending = false;
    this.followForm(conversation);
    this.typing = this.replies.expects(conversation);
    this.lines.follow(this.session.connectionState, this.session.stopped);
    this.followNews(conversation);
    this.watcher.changed();
  }

  saw(seq: number): void {
    if (this.mark.saw(this.conversation, seq)) this.watcher.changed();
    this.session.read(seq);
  }

  say({ text, files }: Wishes['fd-say']): void {
    const attachments = files === true ? this.files.take() : [];
    if (text !== '' || attachments.length > 0) this.session.say(text, attachments);
  }

  keepDraft(text: string): void {
    this.store.setNote('draft', text);
    this.session.typing(text !== '');
  }

  /** Opens or closes the form for a message. */
  showForm(open: boolean): void {
    this.leaving = open;
    this.unasked = false;
    this.progress = 'filling';
    this.watcher.changed();
  }

  leave(message: Wishes['fd-leave']): void {
    this.progress = 'sending';
    this.session.discard(this.leftRef);
    this.leftRef = this.session.leave(message);
  }

  /** What the visitor said in the form before the chat, or nothing where it was skipped. */
  about(visitor: Wishes['fd-about'] | undefined): void {
    this.store.setNote('about', this.conversation.id ?? '');
    if (visitor !== undefined) this.session.about(visitor);
    this.watcher.changed();
  }

  askToEnd(asked: boolean): void {
    this.ending = asked;
    this.watcher.changed();
  }

  end(): void {
    this.session.end();
    this.askToEnd(false);
  }

  goOn(anew: boolean): void {
    this.goesOn = !anew;
    if (anew) this.session.startAnew();
    this.refresh();
  }

  attach(files: readonly File[]): void {
    if (this.conversation.files !== undefined) this.files.add(files, this.conversation.files);
  }

  download(attachment: Attachment): Promise<void> {
    return this.saved(() => this.server.fetch(attachment), attachment.name);
  }

  transcript(): Promise<void> {
    return this.saved(() => this.server.transcript(), wordsOf(this.language).menu.transcriptName);
  }

  private async saved(fetch: () => Promise<Blob>, name: string): Promise<void> {
    this.trouble = '';
    try {
      save(await fetch(), name);
    } catch {
      this.trouble = wordsOf(this.language).failed;
      setTimeout(() => this.calm(), 8_000);
    }
    this.watcher.changed();
  }

  private calm(): void {
    this.trouble = '';
    this.watcher.changed();
  }

  /** Another conversation than before: nothing of the last one belongs to it. */
  private entered({ id }: Conversation): void {
    if (this.id !== undefined && id !== undefined) {
      this.files.clear();
      this.pictures.clear();
    }
    this.id = id;
    this.last = 0;
    this.goesOn = false;
  }

  /** Shows the form when the desk asks for a message, and thanks when one has arrived. */
  private followForm(conversation: Conversation): void {
    if (this.leftRef !== '' && conversation.left.includes(this.leftRef)) this.progress = 'sent';
    const refused = conversation.pending.find(item => item.ref === this.leftRef)?.failure;
    if (refused !== undefined) this.progress = 'failed';
    if (this.unasked && conversation.owner === 'agent' && this.progress === 'filling') this.showForm(false);
  }

  private followNews(conversation: Conversation): void {
    const before = Math.max(this.last, conversation.historyTo);
    const newest = conversation.turns.at(-1);
    this.last = newest?.seq ?? 0;
    if (newest === undefined || newest.seq <= before || newest.speaker === 'visitor') return;
    const alone = newest.decision === 'hand_off' && conversation.presence !== 'online';
    if (alone && this.store.note('open') === 'yes' && this.progress === 'filling') this.leaving = this.unasked = true;
    this.watcher.news();
  }
}
