import type { TurnEvent } from '@frontdesk/protocol';
import { en } from './en';
import { zh } from './zh';

export type Language = 'en' | 'zh';

/** Every word the widget shows of itself; what the bot says comes from the server. */
export interface Words {
  readonly name: string;
  readonly open: string;
  readonly unread: (count: number) => string;
  readonly close: string;
  readonly dismiss: string;
  readonly switchLanguage: string;
  readonly otherLanguage: string;
  readonly presence: { readonly bot: string; readonly queue: string; readonly agent: string; readonly away: string };
  readonly queuePlace: (place: number) => string;
  readonly wait: (seconds: number) => string;
  readonly menu: {
    readonly open: string;
    readonly transcript: string;
    readonly transcriptName: string;
    readonly sound: string;
    readonly end: string;
  };
  readonly ending: {
    readonly title: string;
    readonly intro: string;
    readonly confirm: string;
    readonly cancel: string;
  };
  readonly closed: {
    readonly title: string;
    readonly again: string;
    readonly goOn: string;
  };
  readonly csat: {
    readonly title: string;
    /** From worst to best. */
    readonly scores: readonly [string, string, string, string, string];
    readonly comment: string;
    readonly send: string;
    readonly thanks: string;
  };
  readonly about: {
    readonly title: string;
    readonly intro: string;
    readonly name: string;
    readonly contact: string;
    readonly topic: string;
    readonly need: string;
    readonly send: string;
    readonly skip: string;
  };
  readonly files: FileWords;
  readonly events: Readonly<Record<TurnEvent, (name: string) => string>>;
  readonly failed: string;
  readonly log: string;
  readonly speakers: {
    readonly visitor: string;
    readonly bot: string;
    readonly agent: string;
    readonly system: string;
  };
  readonly greeting: string;
  readonly starters: string;
  readonly source: string;
  readonly choices: string;
  readonly typing: string;
  readonly newMessages: string;
  readonly today: string;
  readonly helpful: string;
  readonly up: string;
  readonly down: string;
  readonly thanksUp: string;
  readonly thanksDown: string;
  readonly whyDown: string;
  readonly reasons: readonly { readonly code: string; readonly label: string }[];
  readonly compose: string;
  readonly placeholder: string;
  readonly placeholderToPerson: string;
  readonly send: string;
  readonly left: (count: number) => string;
  readonly person: string;
  readonly leaveMessage: string;
  readonly delivery: {
    readonly sending: string;
    readonly waiting: string;
    readonly sent: string;
    readonly read: string;
    readonly failed: string;
    readonly retry: string;
    readonly drop: string;
  };
  /** What went wrong, by a fault's code. */
  readonly faults: Readonly<Record<string, string>>;
  readonly offline: string;
  readonly connecting: string;
  readonly refused: string;
  readonly outdated: string;
  readonly reload: string;
  readonly form: {
    readonly title: string;
    readonly intro: string;
    readonly name: string;
    readonly contact: string;
    readonly contactHint: string;
    readonly message: string;
    readonly optional: string;
    readonly send: string;
    readonly sending: string;
    readonly back: string;
    readonly thanks: string;
    readonly needContact: string;
    readonly needMessage: string;
    readonly failed: string;
  };
}

/** What is said about files. */
export interface FileWords {
  readonly attach: string;
  readonly drop: string;
  readonly chosen: string;
  readonly sending: (percent: number) => string;
  readonly remove: (name: string) => string;
  readonly retry: (name: string) => string;
  readonly view: (name: string) => string;
  readonly download: (name: string) => string;
  readonly close: string;
  readonly save: string;
  readonly problems: {
    readonly empty: (name: string) => string;
    readonly tooLarge: (name: string, most: string) => string;
    readonly badType: (name: string, kinds: string) => string;
    readonly tooMany: (most: number) => string;
    readonly failed: (name: string) => string;
  };
}

const all: Readonly<Record<Language, Words>> = { en, zh };

export const wordsOf = (language: Language): Words => all[language];

/** The widget's language for a wish such as `zh-CN`; anything but Chinese is answered in English. */
export const languageOf = (wish: string | null | undefined): Language => (/^zh\b/i.test(wish ?? '') ? 'zh' : 'en');
