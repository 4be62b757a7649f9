import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiFailure } from '../../api/http';
import type { EntryDraft, IntentDraft, ItemDetail, ReviewItem } from '../../api/review';
import { useApi } from '../../api/use-api';
import { useWords } from '../../language/language';
import { useTell } from '../../parts/failure/tell';
import { useIntentNames } from '../../parts/intent/use-intent-names';
import { reviewWords } from '../review.words';
import { decided, emptyDesk, listed, moved, undone } from './desk-of-review';

const page = 50;
const few = 8;
const often = 20_000;

/** All that a reviewer does, one item after the other; what a colleague decided meanwhile is said and left alone. */
export function useReview(lang: string) {
  const api = useApi();
  const words = useWords(reviewWords);
  const tell = useTell();
  const queries = useQueryClient();
  const { nameOf } = useIntentNames();
  const [desk, setDesk] = useState(emptyDesk);
  const [said, setSaid] = useState('');
  const list = useQuery({
    queryKey: ['review', 'todo', lang],
    queryFn: ({ signal }) => api.review.list('todo', lang, 0, page, signal),
    refetchInterval: often,
  });
  const { data, refetch } = list;
  const [taken, setTaken] = useState(data);
  if (data !== taken) {
    setTaken(data);
    if (data !== undefined) setDesk(listed(desk, data.items));
  }

  const settle = (after: ReviewItem) => {
    setSaid(sentence(after, words, nameOf));
    if (desk.items.length <= few) void refetch();
    setDesk(before => decided(before, after));
    void queries.invalidateQueries({ queryKey: ['review', 'decided'] });
  };
  const failed = (failure: unknown) => {
    tell.failed(failure);
    if (failure instanceof ApiFailure && failure.status === 409) {
      void queries.invalidateQueries({ queryKey: ['review'] });
    }
  };
  const decide = useMutation({
    mutationFn: (make: () => Promise<ReviewItem>) => make(),
    onSuccess: settle,
    onError: failed,
  });
  const takeBack = useMutation({
    mutationFn: (last: ReviewItem) => api.review.undo(last),
    onSuccess: after => {
      setSaid(words.undone);
      setDesk(before => undone(before, after));
      void queries.invalidateQueries({ queryKey: ['review'] });
    },
    onError: failed,
  });

  const current = desk.items.find(({ id }) => id === desk.current);
  const whenFree = (make: (item: ReviewItem) => Promise<ReviewItem>) => {
    if (current !== undefined && !decide.isPending) decide.mutate(() => make(current));
  };
  return {
    list,
    desk,
    current,
    said,
    busy: decide.isPending || takeBack.isPending,
    open: (id: string) => setDesk(before => ({ ...before, current: id })),
    move: (steps: number) => setDesk(before => moved(before, steps)),
    label: (label: string) => whenFree(item => api.review.label(item, label)),
    ignore: () => whenFree(item => api.review.ignore(item)),
    newIntent: async (intent: IntentDraft) => {
      if (current === undefined) return;
      await decide.mutateAsync(() => api.review.newIntent(current, intent));
      await queries.invalidateQueries({ queryKey: ['intents'] });
    },
    newEntry: async (entry: EntryDraft) => {
      if (current !== undefined) await decide.mutateAsync(() => api.review.newEntry(current, entry));
    },
    undo: () => {
      const last = desk.decided[0];
      if (last !== undefined && !takeBack.isPending) takeBack.mutate(last);
    },
  };
}

export type Review = ReturnType<typeof useReview>;

/** An item with all that is known of it; the one after is fetched ahead. */
export function useDetail(item: ReviewItem | undefined, next: ReviewItem | undefined): ItemDetail | undefined {
  const api = useApi();
  const query = (one: ReviewItem | undefined) => ({
    queryKey: ['review', 'item', one?.id, one?.revision],
    queryFn: ({ signal }: { signal: AbortSignal }) => api.review.detail(one?.id ?? '', signal),
    enabled: one !== undefined,
    staleTime: 60_000,
  });
  useQuery(query(next));
  return useQuery(query(item)).data;
}

type Words = (typeof reviewWords)['en'];

function sentence(after: ReviewItem, words: Words, nameOf: (intent: string) => string): string {
  switch (after.state) {
    case 'labelled':
      return words.decidedAs(nameOf(after.label));
    case 'second':
      return words.waitsForSecond(nameOf(after.label));
    case 'conflict':
      return words.contradicts;
    case 'ignored':
      return words.ignoredNow;
    case 'drafted':
      return words.draftedNow;
    case 'open':
      return words.undone;
  }
}
