import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ApiFailure } from '../api/http';
import { useApi } from '../api/use-api';
import { useWords } from '../language/language';
import { useTell } from '../parts/failure/tell';
import { saveFile } from '../parts/file/save-file';
import { privacyWords } from './privacy.words';

/** Exports and erases the data of customers. */
export function useCustomerData() {
  const words = useWords(privacyWords);
  const api = useApi();
  const queries = useQueryClient();
  const tell = useTell();
  const onError = (failure: unknown) =>
    tell.failed(failure instanceof ApiFailure && failure.status === 404 ? new Error(words.unknown) : failure);
  return {
    exporting: useMutation({
      mutationFn: (customer: string) => api.privacy.export(customer),
      onSuccess: (json, customer) => {
        saveFile(fileName(customer), json, 'application/json');
        tell.done(words.exported);
      },
      onError,
    }),
    erasing: useMutation({
      mutationFn: (customer: string) => api.privacy.erase(customer),
      onSuccess: async ({ conversations, turns }) => {
        tell.done(words.erased(conversations, turns));
        await queries.invalidateQueries();
      },
      onError,
    }),
  };
}

/** A name that every file system takes. */
export const fileName = (customer: string): string =>
  `customer-${customer.replaceAll(/[^\p{L}\p{N}._-]+/gu, '-').slice(0, 80)}.json`;
