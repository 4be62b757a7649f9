import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../api/use-api';
import type { NewWebhook, Webhook } from '../api/webhooks';
import { useWords } from '../language/language';
import { useTell } from '../parts/failure/tell';
import { refusalOf } from '../parts/refusal/refusal';
import { webhooksWords } from './webhooks.words';

const key = ['webhooks'];

export function useWebhooks() {
  const api = useApi();
  return useQuery({ queryKey: key, queryFn: ({ signal }) => api.webhooks.list(signal) });
}

/** What has not arrived at a webhook, as it changes. */
export function useDeliveries(id: string) {
  const api = useApi();
  return useQuery({
    queryKey: [...key, id, 'deliveries'],
    queryFn: ({ signal }) => api.webhooks.deliveries(id, signal),
    refetchInterval: 10_000,
  });
}

/** Adds or changes a webhook; a new one comes back with its secret. A refused field is for the form to show. */
export function useSaveWebhook() {
  const words = useWords(webhooksWords);
  const api = useApi();
  const queries = useQueryClient();
  const tell = useTell();
  return useMutation({
    mutationFn: (webhook: Webhook): Promise<Webhook | NewWebhook> =>
      webhook.id === '' ? api.webhooks.add(webhook) : api.webhooks.change(webhook),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: key });
      tell.done(words.saved);
    },
    onError: failure => {
      if (refusalOf(failure) === undefined) tell.failed(failure);
    },
  });
}

/** What is done with one webhook that is there. */
export function useWebhookActions(id: string) {
  const words = useWords(webhooksWords);
  const api = useApi();
  const queries = useQueryClient();
  const tell = useTell();
  const refresh = () => queries.invalidateQueries({ queryKey: key });
  return {
    ping: useMutation({ mutationFn: () => api.webhooks.ping(id), onError: tell.failed }),
    retry: useMutation({
      mutationFn: () => api.webhooks.retry(id),
      onSuccess: async count => {
        tell.done(words.retried(count));
        await refresh();
      },
      onError: tell.failed,
    }),
    remove: useMutation({
      mutationFn: () => api.webhooks.remove(id),
      onSuccess: async () => {
        tell.done(words.removed);
        await refresh();
      },
      onError: tell.failed,
    }),
  };
}
