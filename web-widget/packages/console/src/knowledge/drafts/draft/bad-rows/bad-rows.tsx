import { Button } from '@mantine/core';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Draft } from '../../../../api/drafts';
import { useApi } from '../../../../api/use-api';
import { useLanguage, useWords } from '../../../../language/language';
import { Empty } from '../../../../parts/empty/empty';
import { Failure } from '../../../../parts/failure/failure';
import { useTell } from '../../../../parts/failure/tell';
import { saveBlob } from '../../../../parts/file/save-file';
import { Icon } from '../../../../parts/icon/icon';
import { Loading } from '../../../../parts/loading/loading';
import { Pager } from '../../../../parts/pager/pager';
import { draftKey } from '../../draft-path';
import styles from '../draft.module.css';
import type { DraftChange } from '../use-draft';
import { BadRowItem } from './bad-row-item';
import rows from './bad-rows.module.css';
import { badRowsWords } from './bad-rows.words';
import { keyOf } from './correction';

const pageSize = 20;

interface Props {
  readonly report: Draft;
  readonly change: DraftChange;
}

/** The rows that cannot be taken, each to be corrected where it stands or left out. */
export function BadRows({ report, change }: Props) {
  const words = useWords(badRowsWords);
  const api = useApi();
  const { id } = report.draft;
  const [page, setPage] = useState(1);
  const offset = (page - 1) * pageSize;
  const { data, error, isPending, refetch } = useQuery({
    queryKey: draftKey(id, 'bad-rows', offset),
    queryFn: ({ signal }) => api.drafts.badRows(id, { offset, limit: pageSize }, signal),
    placeholderData: keepPreviousData,
    enabled: report.problem_count > 0,
  });
  if (report.problem_count === 0) return <Empty icon="check" title={words.none} hint={words.noneHint} />;
  if (data === undefined) return isPending ? <Loading /> : <Failure failure={error} onRetry={refetch} />;
  return (
    <>
      <div className={styles['bar']}>
        <p className={`${styles['hint']} ${rows['hint']}`}>{words.hint}</p>
        <Download id={id} />
      </div>
      <ul className={rows['rows']} aria-label={words.list}>
        {data.rows.map(row => (
          <BadRowItem key={keyOf(row)} row={row} change={change} />
        ))}
      </ul>
      <Pager page={page} pageSize={pageSize} total={data.total} onPage={setPage} />
    </>
  );
}

function Download({ id }: { readonly id: string }) {
  const words = useWords(badRowsWords);
  const { language } = useLanguage();
  const api = useApi();
  const tell = useTell();
  const download = useMutation({
    mutationFn: () => api.drafts.problems(id, language),
    onSuccess: blob => saveBlob('problems.csv', blob),
    onError: tell.failed,
  });
  return (
    <Button
      size="xs"
      variant="default"
      leftSection={<Icon name="download" size={15} />}
      loading={download.isPending}
      onClick={() => download.mutate()}
    >
      {words.download}
    </Button>
  );
}
