import type { AgentProfile, Card } from '@frontdesk/protocol';
import { isMine } from '../views/views';

/** What the agent may do with a conversation as it stands; the server decides again. */
export interface Rights {
  readonly reply: boolean;
  readonly take: boolean;
  readonly handBack: boolean;
  readonly transfer: boolean;
  readonly close: boolean;
  readonly reopen: boolean;
  readonly prioritise: boolean;
}

const nothing: Rights = {
  reply: false,
  take: false,
  handBack: false,
  transfer: false,
  close: false,
  reopen: false,
  prioritise: false,
};

/** Rights by who has the conversation: the agent, a colleague, the queue or the bot. */
export function rightsOn(card: Card | undefined, me: AgentProfile | undefined): Rights {
  if (card === undefined || me === undefined) return nothing;
  if (card.status === 'closed') return { ...nothing, reopen: true };
  const mine = isMine(card, me.id);
  const leads = me.role !== 'agent';
  const free = card.owner !== 'agent';
  return {
    reply: mine,
    take: !mine && (free || leads),
    handBack: mine,
    transfer: mine || leads || card.owner === 'queue',
    close: mine || leads,
    reopen: false,
    prioritise: true,
  };
}
