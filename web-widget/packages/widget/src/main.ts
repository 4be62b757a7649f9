import type { FrontdeskChat } from './frontdesk-chat/frontdesk-chat';
import './frontdesk-chat/frontdesk-chat';
import { mountFrom } from './mount';
import { offerTo } from './page-api';

mountFrom(document.currentScript as HTMLScriptElement | null, () =>
  offerTo(window, () => document.querySelector<FrontdeskChat>('frontdesk-chat')),
);
