import type { Card } from '@frontdesk/protocol';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { views, type ViewName } from '../../api/desk';
import { useApi } from '../../api/use-api';
import { useAgent, useDesk, useMe } from '../../desk/use-desk';
import { useFilters } from '../../parts/filters/use-filters';
import { shown } from './views';

/** The view that the address names; agents begin with their own conversations. */
export function useViewName(): ViewName {
  const named = useFilters().get('view');
  return views.find(view => view === named) ?? 'mine';
}

/** The cards of a view as they are at the moment, and a way to have more of them. */
export function useView(view: ViewName, agentId: string) {
  const api = useApi();
  const agent = useAgent();
  const me = useMe();
  const cards = useDesk(({ state }) => state.cards);
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useInfiniteQuery({
    queryKey: ['cards', view],
    queryFn: ({ pageParam, signal }) => api.desk.cards(view, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.next ?? undefined,
    staleTime: Infinity, // The socket tells what changes.
  });
  useEffect(() => {
    if (data !== undefined) agent.learn(data.pages.flatMap(page => page.conversations));
  }, [data, agent]);
  const upTo = hasNextPage ? data?.pages.at(-1)?.conversations.at(-1) : undefined;
  const rows = useMemo(
    () => (me === undefined || data === undefined ? [] : ofAgent(shown(view, cards.values(), me, { upTo }), agentId)),
    [view, cards, me, data, upTo, agentId],
  );
  const more = () => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  };
  return { rows, error, isPending: isPending || me === undefined, more, isFetchingNextPage, refetch };
}

const ofAgent = (cards: readonly Card[], agentId: string) =>
  agentId === '' ? cards : cards.filter(card => card.agent?.id === agentId);
