import type { Card, DeskServerFrame, DeskState } from '@frontdesk/protocol';

/** Something an agent who is elsewhere wants to be called for. */
export interface News {
  readonly kind: 'assigned' | 'said' | 'waiting';
  readonly card: Card;
}

/** What is worth a notice in a frame, given the desk before it; nothing for what the agent did alone. */
export function newsOf(frame: DeskServerFrame, before: DeskState): News | undefined {
  if (frame.type !== 'card' || frame.card.status !== 'open') return undefined;
  const { card } = frame;
  const known = before.cards.get(card.conversation);
  const me = before.agent;
  if (me === undefined) return undefined;
  if (isOf(card, me.id)) return ofMine(card, known, before, me.id);
  const mayBeMine = card.team === undefined || me.teams.includes(card.team);
  if (card.owner === 'queue' && known?.owner !== 'queue' && mayBeMine) return { kind: 'waiting', card };
  return undefined;
}

function ofMine(card: Card, known: Card | undefined, before: DeskState, me: string): News | undefined {
  const takes = before.pending.some(({ frame }) => frame.type === 'take' && frame.conversation === card.conversation);
  if (known === undefined || !isOf(known, me)) return takes ? undefined : { kind: 'assigned', card };
  return card.last?.speaker === 'visitor' && card.seq > known.seq ? { kind: 'said', card } : undefined;
}

const isOf = (card: Card, agent: string) => card.owner === 'agent' && card.agent?.id === agent;
