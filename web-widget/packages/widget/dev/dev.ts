import type { Attachment } from '@frontdesk/protocol';
import '../src/frontdesk-chat/frontdesk-chat';
import type { FrontdeskChat } from '../src/frontdesk-chat/frontdesk-chat';
import { offerTo } from '../src/page-api';
import { ScriptedFiles } from './scripted-files';
import { newDesk, ScriptedSocket, type ScriptedDesk } from './scripted-socket';
import { deskWords } from './scripted-words';

// The demo shop with a scripted desk: `npm run dev`, no server needed. The address chooses the story: `?form` asks who the
// visitor is before the chat, `?away` has nobody on duty, `?beat=300` goes faster.
const wish = new URLSearchParams(location.search);
const beat = Number(wish.get('beat') ?? 900);

const fresh = (): ScriptedDesk => {
  const desk = newDesk({ staffed: true, state: { owner: 'bot', status: 'open', presence: 'online' } });
  if (wish.has('form')) desk.welcome = { ...desk.welcome, form: ['name', 'contact?', 'topic?'] };
  if (wish.has('away')) {
    desk.welcome = { ...desk.welcome, away: deskWords(wish.get('lang') ?? 'en').away };
    desk.staffed = false;
    desk.state = { owner: 'bot', status: 'open', presence: 'offline' };
  }
  return desk;
};

const name = `scripted-desk${location.search}`;
const kept = sessionStorage.getItem(name);
const desk = kept === null ? fresh() : (JSON.parse(kept) as ScriptedDesk);
addEventListener('pagehide', () => sessionStorage.setItem(name, JSON.stringify(desk)));
const uploaded: Attachment[] = [];
const chat = document.createElement('frontdesk-chat') as FrontdeskChat;
chat.color = '#2d5f4f';
chat.given = {
  connect: () => new ScriptedSocket(desk, beat, uploaded),
  files: new ScriptedFiles(beat / 8, attachment => void uploaded.push(attachment)),
};
document.body.append(chat);
offerTo(window, () => chat);
