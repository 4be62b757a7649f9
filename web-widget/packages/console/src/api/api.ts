import { CannedResource } from './canned';
import { ConversationsResource } from './conversations';
import { DeskResource } from './desk';
import { FaqResource } from './faq';
import { HoursResource } from './hours';
import { Http, type Bearer } from './http';
import { IntentsResource } from './intents';
import { MailResource } from './mail';
import { MessagesResource } from './messages';
import { PrivacyResource } from './privacy';
import { RehearsalResource } from './rehearsal';
import { StaffResource } from './staff';
import { StatusResource } from './status';
import { TurnsResource } from './turns';
import { WebhooksResource } from './webhooks';

/** Everything the console asks of the server. */
export class Api {
  readonly status: StatusResource;
  readonly conversations: ConversationsResource;
  readonly messages: MessagesResource;
  readonly faq: FaqResource;
  readonly intents: IntentsResource;
  readonly turns: TurnsResource;
  readonly staff: StaffResource;
  readonly desk: DeskResource;
  readonly canned: CannedResource;
  readonly hours: HoursResource;
  readonly mail: MailResource;
  readonly webhooks: WebhooksResource;
  readonly privacy: PrivacyResource;
  readonly rehearsal: RehearsalResource;

  constructor(bearer: Bearer, isAdmin: boolean) {
    const admin = new Http({ base: '/api/admin', bearer });
    const agent = new Http({ base: '/api/agent', bearer });
    this.status = new StatusResource(admin);
    this.conversations = new ConversationsResource(admin);
    this.messages = new MessagesResource(agent);
    this.faq = new FaqResource(admin);
    this.intents = new IntentsResource(isAdmin ? admin : agent);
    this.turns = new TurnsResource(admin);
    this.staff = new StaffResource(admin);
    this.desk = new DeskResource(agent);
    this.canned = new CannedResource(agent);
    this.hours = new HoursResource(admin);
    this.mail = new MailResource(admin);
    this.webhooks = new WebhooksResource(admin);
    this.privacy = new PrivacyResource(admin);
    this.rehearsal = new RehearsalResource(admin);
  }
}
