import type { Attachment } from '@frontdesk/protocol';
import type { Wish, Wishes } from '../parts/wishes';
import { wordsOf } from '../words/words';
import type { Visit } from './visit';

/** What the window itself does about wishes; the rest is for the visit. */
export interface ChatWindow {
  open(): void;
  close(): void;
  switchLanguage(): void;
  turnSound(on: boolean): void;
  view(attachment: Attachment | undefined): void;
}

export type Answers = { readonly [W in Wish]: (detail: Wishes[W]) => void };

/** What is done about each wish. */
export function answersOf(window: ChatWindow, visit: Visit): Answers {
  const { session } = visit;
  return {
    'fd-open': () => window.open(),
    'fd-close': () => window.close(),
    'fd-language': () => window.switchLanguage(),
    'fd-sound': ({ on }) => window.turnSound(on),
    'fd-view': ({ attachment }) => window.view(attachment),
    'fd-reload': () => location.reload(),
    'fd-say': said => visit.say(said),
    'fd-draft': ({ text }) => visit.keepDraft(text),
    'fd-choose': ({ option, label }) => void session.choose(option, label),
    'fd-person': () => void session.askForPerson(wordsOf(visit.language).person),
    'fd-rate': ({ seq, vote, reason }) => session.rate(seq, vote, reason),
    'fd-retry': ({ ref }) => session.retry(ref),
    'fd-discard': ({ ref }) => session.discard(ref),
    'fd-seen': ({ seq }) => visit.saw(seq),
    'fd-form': ({ open }) => visit.showForm(open),
    'fd-leave': message => visit.leave(message),
    'fd-about': visitor => visit.about(visitor),
    'fd-skip-about': () => visit.about(undefined),
    'fd-csat': ({ score, comment }) => void session.csat(score, comment),
    'fd-ending': ({ asked }) => visit.askToEnd(asked),
    'fd-end': () => visit.end(),
    'fd-go-on': ({ anew }) => visit.goOn(anew),
    'fd-attach': ({ files }) => visit.attach(files),
    'fd-detach': ({ key }) => visit.files.remove(key),
    'fd-upload-again': ({ key }) => visit.files.again(key),
    'fd-look': ({ attachment }) => void visit.pictures.want(attachment),
    'fd-download': ({ attachment }) => void visit.download(attachment),
    'fd-transcript': () => void visit.transcript(),
  };
}
