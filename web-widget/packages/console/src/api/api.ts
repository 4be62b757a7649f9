import { ConversationsResource } from './conversations';
import { FaqResource } from './faq';
import type { Http } from './http';
import { IntentsResource } from './intents';
import { MessagesResource } from './messages';
import { StatusResource } from './status';
import { TurnsResource } from './turns';

/** Everything the console asks of the server. */
export class Api {
  readonly status: StatusResource;
  readonly conversations: ConversationsResource;
  readonly messages: MessagesResource;
  readonly faq: FaqResource;
  readonly intents: IntentsResource;
  readonly turns: TurnsResource;

  constructor(http: Http) {
    this.status = new StatusResource(http);
    this.conversations = new ConversationsResource(http);
    this.messages = new MessagesResource(http);
    this.faq = new FaqResource(http);
    this.intents = new IntentsResource(http);
    this.turns = new TurnsResource(http);
  }
}
