import { Button, Checkbox, Drawer, Switch, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Synonym } from '../api/rehearsal';
import { useApi } from '../api/use-api';
import { useFormat } from '../language/format';
import { useWords } from '../language/language';
import { Empty } from '../parts/empty/empty';
import { Failure } from '../parts/failure/failure';
import { useTell } from '../parts/failure/tell';
import { LanguageFilter } from '../parts/filters/language-filter';
import { Icon } from '../parts/icon/icon';
import { LanguageTag } from '../parts/language-tag/language-tag';
import { Loading } from '../parts/loading/loading';
import { Card, Page } from '../parts/page/page';
import { Table } from '../parts/table/table';
import { SynonymForm } from './synonym-form';
import styles from './synonyms.module.css';
import { synonymsWords } from './synonyms.words';

/** All synonyms: those that ship, to switch, and the company's own, to edit. */
export function SynonymsPage() {
  const words = useWords(synonymsWords);
  const api = useApi();
  const { number } = useFormat();
  const [wanted, setWanted] = useState('');
  const [lang, setLang] = useState('');
  const [ownOnly, setOwnOnly] = useState(false);
  const [edited, setEdited] = useState<Synonym | 'new'>();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['synonyms'],
    queryFn: ({ signal }) => api.rehearsal.synonyms(signal),
  });
  const close = () => setEdited(undefined);
  const shown = (data ?? [])
    .filter(each => (lang === '' || each.lang === lang) && !(ownOnly && each.shipped))
    .filter(each =>
      [...each.words, each.meaning].some(text => text.toLowerCase().includes(wanted.toLowerCase().trim())),
    )
    .sort((one, other) => Number(one.shipped) - Number(other.shipped));
  const add = (
    <Button size="sm" leftSection={<Icon name="plus" size={16} />} onClick={() => setEdited('new')}>
      {words.add}
    </Button>
  );
  return (
    <Page title={words.title} intro={words.intro} actions={add}>
      <search className={styles['tools']}>
        <TextInput
          className={styles['search'] ?? ''}
          type="search"
          leftSection={<Icon name="search" size={16} />}
          aria-label={words.search}
          placeholder={words.search}
          value={wanted}
          onChange={event => setWanted(event.currentTarget.value)}
        />
        <LanguageFilter value={lang} onChange={setLang} />
        <Checkbox
          size="xs"
          label={words.own}
          checked={ownOnly}
          onChange={event => setOwnOnly(event.currentTarget.checked)}
        />
        {data !== undefined && <span role="status">{words.count(number(shown.length))}</span>}
      </search>
      {error !== null && data === undefined && <Failure failure={error} onRetry={refetch} />}
      <Card flush>
        {isPending && <Loading lines={8} height={44} />}
        {data !== undefined && shown.length === 0 && <Empty icon="search" title={words.empty} />}
        {shown.length > 0 && <SynonymTable synonyms={shown} onEdit={setEdited} />}
      </Card>
      <Drawer
        opened={edited !== undefined}
        onClose={close}
        position="right"
        size="min(38rem, 100vw)"
        title={edited === 'new' ? words.add : words.edit}
        closeButtonProps={{ 'aria-label': words.close }}
      >
        {edited !== undefined && <SynonymForm synonym={edited === 'new' ? undefined : edited} onDone={close} />}
      </Drawer>
    </Page>
  );
}

interface TableProps {
  readonly synonyms: readonly Synonym[];
  readonly onEdit: (synonym: Synonym) => void;
}

function SynonymTable({ synonyms, onEdit }: TableProps) {
  const words = useWords(synonymsWords);
  const { columns } = words;
  return (
    <Table label={words.title} columns={[columns.words, columns.meaning, columns.lang, columns.from, columns.on]}>
      {synonyms.map(each => (
        <tr key={each.id}>
          <td>
            <button type="button" className={styles['row']} title={words.edit} onClick={() => onEdit(each)}>
              {each.words.join(' · ')}
            </button>
          </td>
          <td>{each.meaning === '' ? <em>{words.asWritten}</em> : each.meaning}</td>
          <td>
            <LanguageTag lang={each.lang} />
          </td>
          <td>{each.shipped ? words.shipped : words.yours(each.changed_by ?? '')}</td>
          <td>
            <Turn synonym={each} />
          </td>
        </tr>
      ))}
    </Table>
  );
}

function Turn({ synonym }: { readonly synonym: Synonym }) {
  const words = useWords(synonymsWords);
  const api = useApi();
  const tell = useTell();
  const queries = useQueryClient();
  const turn = useMutation({
    mutationFn: (on: boolean) => {
      const { lang, words: written, meaning } = synonym;
      return api.rehearsal.changeSynonym(synonym.id, { lang, words: written, meaning, on });
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['synonyms'] }),
    onError: tell.failed,
  });
  return (
    <Switch
      aria-label={words.onLabel(synonym.words.join(', '))}
      checked={turn.isPending ? turn.variables : synonym.on}
      onChange={event => turn.mutate(event.currentTarget.checked)}
    />
  );
}
