import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Draft } from '../../../api/drafts';
import { useApi } from '../../../api/use-api';
import { useWords } from '../../../language/language';
import { Empty } from '../../../parts/empty/empty';
import { Failure } from '../../../parts/failure/failure';
import { useFilters } from '../../../parts/filters/use-filters';
import { Loading } from '../../../parts/loading/loading';
import { ChangeList, changesPerPage } from '../../difference/change-list';
import { draftKey } from '../draft-path';
import { draftWords } from './draft.words';

/** What publishing the draft would change, page by page. */
export function Changes({ report: { draft, difference } }: { readonly report: Draft }) {
  const words = useWords(draftWords);
  const api = useApi();
  const filters = useFilters();
  const total = difference.added + difference.changed + difference.removed;
  const page = Math.min(filters.page, Math.max(1, Math.ceil(total / changesPerPage)));
  const offset = (page - 1) * changesPerPage;
  const known = difference.changes.slice(offset, offset + changesPerPage);
  // The report has the first changes; to read further ones has the server go through the file again.
  const isKnown = difference.changes.length >= Math.min(total, offset + changesPerPage);
  const { data, error, refetch } = useQuery({
    queryKey: draftKey(draft.id, 'difference', offset),
    queryFn: ({ signal }) => api.drafts.difference(draft.id, { offset, limit: changesPerPage }, signal),
    enabled: !isKnown,
    placeholderData: keepPreviousData,
  });
  if (total === 0) return <Empty icon="check" title={words.nothing} hint={words.nothingHint} />;
  if (!isKnown && error !== null) return <Failure failure={error} onRetry={refetch} />;
  const changes = isKnown ? known : data?.changes;
  if (changes === undefined) return <Loading />;
  return (
    <ChangeList changes={changes} total={total} page={page} onPage={next => filters.change({ page: String(next) })} />
  );
}
