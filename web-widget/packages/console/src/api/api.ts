import { CannedResource } from './canned';
import { ConversationsResource } from './conversations';
import { DeskResource } from './desk';
import { DraftsResource } from './drafts';
import { EntriesResource } from './entries';
import { HoursResource } from './hours';
import { Http, type Bearer } from './http';
import { InsightResource } from './insight';
import { IntentsResource } from './intents';
import { MailResource } from './mail';
import { MessagesResource } from './messages';
import { MiningResource } from './mining';
import { PrivacyResource } from './privacy';
import { RehearsalResource } from './rehearsal';
import { RolloutResource } from './rollout';
import { ReviewResource } from './review';
import { StaffResource } from './staff';
import { StatusResource } from './status';
import { TrainingResource } from './training';
import { TurnsResource } from './turns';
import { VersionsResource } from './versions';
import { WebhooksResource } from './webhooks';

/** Everything the console asks of the server. */
export class Api {
  readonly status: StatusResource;
  readonly conversations: ConversationsResource;
  readonly messages: MessagesResource;
  readonly entries: EntriesResource;
  readonly drafts: DraftsResource;
  readonly versions: VersionsResource;
  readonly mining: MiningResource;
  readonly intents: IntentsResource;
  readonly training: TrainingResource;
  readonly turns: TurnsResource;
  readonly staff: StaffResource;
  readonly desk: DeskResource;
  readonly canned: CannedResource;
  readonly hours: HoursResource;
  readonly mail: MailResource;
  readonly webhooks: WebhooksResource;
  readonly privacy: PrivacyResource;
  readonly rehearsal: RehearsalResource;
  readonly rollout: RolloutResource;
  readonly insight: InsightResource;
  readonly review: ReviewResource;

  constructor(bearer: Bearer, isAdmin: boolean) {
    const admin = new Http({ base: '/api/admin', bearer });
    const agent = new Http({ base: '/api/agent', bearer });
    this.status = new StatusResource(admin);
    this.conversations = new ConversationsResource(admin);
    this.messages = new MessagesResource(agent);
    this.entries = new EntriesResource(admin);
    this.drafts = new DraftsResource(admin);
    this.versions = new VersionsResource(admin);
    this.mining = new MiningResource(admin);
    this.intents = new IntentsResource(isAdmin ? admin : agent);
    this.training = new TrainingResource(admin);
    this.turns = new TurnsResource(admin);
    this.staff = new StaffResource(admin);
    this.desk = new DeskResource(agent);
    this.canned = new CannedResource(agent);
    this.hours = new HoursResource(admin);
    this.mail = new MailResource(admin);
    this.webhooks = new WebhooksResource(admin);
    this.privacy = new PrivacyResource(admin);
    this.rehearsal = new RehearsalResource(admin);
    this.rollout = new RolloutResource(admin);
    this.insight = new InsightResource(admin);
    this.review = new ReviewResource(admin);
  }
}
