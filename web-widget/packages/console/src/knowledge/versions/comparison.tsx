import { ActionIcon, Button, NumberInput } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState, type SubmitEvent } from 'react';
import { useApi } from '../../api/use-api';
import { useWords } from '../../language/language';
import { Failure } from '../../parts/failure/failure';
import { Icon } from '../../parts/icon/icon';
import { Loading } from '../../parts/loading/loading';
import { Card } from '../../parts/page/page';
import { ChangeList, changesPerPage } from '../difference/change-list';
import { Counts } from '../difference/counts';
import type { Pair } from './version-path';
import styles from './versions.module.css';
import { versionsWords } from './versions.words';

interface Props {
  readonly pair: Pair | undefined;
  readonly newest: number;
  readonly onCompare: (pair: Pair | undefined) => void;
}

/** Chooses any two versions, and shows what differs between them. */
export function Comparison({ pair, newest, onCompare }: Props) {
  return (
    <>
      {newest > 1 && (
        <Choice key={`choice ${pair?.from} ${pair?.to}`} pair={pair} newest={newest} onCompare={onCompare} />
      )}
      {pair !== undefined && (
        <Shown key={`shown ${pair.from} ${pair.to}`} pair={pair} onClose={() => onCompare(undefined)} />
      )}
    </>
  );
}

function Choice({ pair, newest, onCompare }: Props) {
  const words = useWords(versionsWords);
  const [from, setFrom] = useState<number | string>(pair?.from ?? Math.max(1, newest - 1));
  const [to, setTo] = useState<number | string>(pair?.to ?? newest);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    onCompare({ from: Number(from), to: Number(to) });
  };
  const shared = { size: 'xs', w: '6rem', min: 1, max: newest, allowDecimal: false, clampBehavior: 'strict' } as const;
  return (
    <form className={styles['choice']} onSubmit={submit} aria-label={words.compare}>
      <span className={styles['choiceTitle']}>{words.compare}</span>
      <NumberInput {...shared} label={words.from} value={from} onChange={setFrom} />
      <NumberInput {...shared} label={words.to} value={to} onChange={setTo} />
      <Button type="submit" size="xs" variant="default" disabled={from === '' || to === '' || from === to}>
        {words.show}
      </Button>
    </form>
  );
}

function Shown({ pair: { from, to }, onClose }: { readonly pair: Pair; readonly onClose: () => void }) {
  const words = useWords(versionsWords);
  const api = useApi();
  const [page, setPage] = useState(1);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const offset = (page - 1) * changesPerPage;
  const { data, error, refetch } = useQuery({
    queryKey: ['versions', 'difference', from, to, offset],
    queryFn: ({ signal }) => api.versions.difference(from, to, { offset, limit: changesPerPage }, signal),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  });
  return (
    <Card flush>
      <header className={styles['shown']}>
        <h2 className={styles['heading']} ref={heading} tabIndex={-1}>
          {words.difference(from, to)}
        </h2>
        {data !== undefined && <Counts {...data} />}
        <ActionIcon
          className={styles['close'] ?? ''}
          variant="subtle"
          color="gray"
          aria-label={words.close}
          onClick={onClose}
        >
          <Icon name="cross" />
        </ActionIcon>
      </header>
      {error !== null && data === undefined && <Failure failure={error} onRetry={refetch} />}
      {data === undefined && error === null && <Loading lines={3} />}
      {data !== undefined && (
        <ChangeList
          changes={data.changes}
          total={data.added + data.changed + data.removed}
          page={page}
          onPage={setPage}
        />
      )}
    </Card>
  );
}
