import '../src/frontdesk-chat/frontdesk-chat';
import type { FrontdeskChat } from '../src/frontdesk-chat/frontdesk-chat';
import { newDesk, ScriptedSocket } from './scripted-socket';

// The demo shop with a scripted desk: `npm run dev`, no server needed.
const desk = newDesk();
const chat = document.createElement('frontdesk-chat') as FrontdeskChat;
chat.color = '#2d5f4f';
chat.connect = () => new ScriptedSocket(desk, 900);
document.body.append(chat);
