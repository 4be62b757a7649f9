import './frontdesk-chat/frontdesk-chat';
import { mountFrom } from './mount';

mountFrom(document.currentScript as HTMLScriptElement | null);
