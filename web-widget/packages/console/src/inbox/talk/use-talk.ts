import { emptyThread, erasedUpTo, type Card, type Deed } from '@frontdesk/protocol';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { useApi } from '../../api/use-api';
import { useAgent, useDesk, useMe } from '../../desk/use-desk';
import { isMine } from '../views/views';
import { entriesOf, traced } from './entries';

const none: readonly Deed[] = [];

/** Everything about one conversation, live: its card, its thread, what is on its way, who looks on. */
export function useTalk(id: string) {
  const api = useApi();
  const agent = useAgent();
  const card = useDesk(({ state }) => state.cards.get(id));
  const thread = useDesk(({ state }) => state.threads.get(id)) ?? emptyThread;
  const all = useDesk(({ state }) => state.pending);
  const pending = useMemo(() => {
    const own = all.filter(item => item.frame.conversation === id);
    return own.length === 0 ? none : own;
  }, [all, id]);
  const detail = useQuery({ queryKey: ['talk', id], queryFn: ({ signal }) => api.desk.read(id, signal) });
  useEffect(() => {
    agent.watch(id);
    return () => agent.unwatch(id);
  }, [agent, id]);
  useEffect(() => {
    if (detail.data !== undefined) agent.learn([detail.data.card]);
  }, [detail.data, agent]);
  const turns = useMemo(() => traced(thread.turns, detail.data?.turns ?? []), [thread.turns, detail.data]);
  const entries = useMemo(() => {
    const notes = thread.notes.length > 0 ? thread.notes : (detail.data?.notes ?? []);
    return entriesOf(turns, notes, pending);
  }, [turns, thread.notes, detail.data, pending]);
  useTraces(id, turns.findLast(turn => turn.speaker === 'bot' && turn.trace == null)?.seq);
  useErasure(id, erasedUpTo(thread.turns) > erasedUpTo(detail.data?.turns ?? thread.turns));
  useReading(id, card, turns.at(-1)?.seq ?? 0);
  return { card: card ?? detail.data?.card, turns, entries, view: thread.view, detail, pending };
}

/** The socket brings no traces: a new turn of the bot has its own fetched, once. */
function useTraces(id: string, untraced: number | undefined): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (untraced !== undefined) void queries.invalidateQueries({ queryKey: ['talk', id] });
  }, [queries, id, untraced]);
}

/** What was fetched before an erasure still has files, traces and notes of what is gone: it is fetched again. */
function useErasure(id: string, outdated: boolean): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (outdated) void queries.invalidateQueries({ queryKey: ['talk', id] });
  }, [queries, id, outdated]);
}

/** Tells how far the agent whose conversation it is has read; what a hidden tab shows is not read. */
function useReading(id: string, card: Card | undefined, seq: number): void {
  const agent = useAgent();
  const me = useMe();
  const mine = card !== undefined && isMine(card, me?.id);
  const behind = card !== undefined && card.read_seq < seq;
  useEffect(() => {
    if (!mine || !behind || seq === 0) return;
    const read = () => {
      if (document.visibilityState === 'visible') agent.tell({ type: 'read', conversation: id, seq });
    };
    read();
    document.addEventListener('visibilitychange', read);
    return () => document.removeEventListener('visibilitychange', read);
  }, [agent, id, mine, behind, seq]);
}
