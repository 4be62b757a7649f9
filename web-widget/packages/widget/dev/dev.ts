import '../src/frontdesk-chat/frontdesk-chat';
import type { FrontdeskChat } from '../src/frontdesk-chat/frontdesk-chat';
import { newDesk, ScriptedSocket, type ScriptedDesk } from './scripted-socket';

// The demo shop with a scripted desk: `npm run dev`, no server needed.
const kept = sessionStorage.getItem('scripted-desk');
const desk = kept === null ? newDesk() : (JSON.parse(kept) as ScriptedDesk);
addEventListener('pagehide', () => sessionStorage.setItem('scripted-desk', JSON.stringify(desk)));
const chat = document.createElement('frontdesk-chat') as FrontdeskChat;
chat.color = '#2d5f4f';
chat.connect = () => new ScriptedSocket(desk, 900);
document.body.append(chat);
