import { Button, Drawer } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Canned } from '../api/canned';
import { useApi } from '../api/use-api';
import { useTeams } from '../desk/use-teams';
import { useLanguage, useWords } from '../language/language';
import { Empty } from '../parts/empty/empty';
import { Failure } from '../parts/failure/failure';
import { Icon } from '../parts/icon/icon';
import { LanguageTag } from '../parts/language-tag/language-tag';
import { Loading } from '../parts/loading/loading';
import { Card, Page } from '../parts/page/page';
import { Table } from '../parts/table/table';
import { CannedForm } from './canned-form';
import styles from './canned.module.css';
import { cannedWords } from './canned.words';

/** All canned responses, and where they are written. */
export function CannedPage() {
  const words = useWords(cannedWords);
  const api = useApi();
  const { language } = useLanguage();
  const [edited, setEdited] = useState<Canned>();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['canned'],
    queryFn: ({ signal }) => api.canned.list(signal),
  });
  const add = (
    <Button
      size="sm"
      leftSection={<Icon name="plus" size={16} />}
      onClick={() => setEdited({ id: '', shortcut: '', lang: language, text: '' })}
    >
      {words.add}
    </Button>
  );
  return (
    <Page title={words.title} intro={words.intro} actions={add}>
      {error !== null && data === undefined && <Failure failure={error} onRetry={refetch} />}
      <Card flush>
        {isPending && <Loading lines={5} height={44} />}
        {data?.length === 0 && <Empty icon="canned" title={words.empty} hint={words.emptyHint} />}
        {data !== undefined && data.length > 0 && <CannedTable all={data} onEdit={setEdited} />}
      </Card>
      <Drawer
        opened={edited !== undefined}
        onClose={() => setEdited(undefined)}
        position="right"
        size="min(30rem, 100vw)"
        title={edited === undefined || edited.id === '' ? words.add : words.edit(edited.shortcut)}
        closeButtonProps={{ 'aria-label': words.close }}
      >
        {edited !== undefined && <CannedForm canned={edited} onDone={() => setEdited(undefined)} />}
      </Drawer>
    </Page>
  );
}

interface TableProps {
  readonly all: readonly Canned[];
  readonly onEdit: (canned: Canned) => void;
}

function CannedTable({ all, onEdit }: TableProps) {
  const words = useWords(cannedWords);
  const teams = useTeams();
  const { columns } = words;
  return (
    <Table label={words.title} columns={[columns.shortcut, columns.text, columns.lang, columns.team]}>
      {all.map(each => (
        <tr key={each.id}>
          <td>
            <button
              type="button"
              className={styles['row']}
              onClick={() => onEdit(each)}
              title={words.edit(each.shortcut)}
            >
              /{each.shortcut}
            </button>
          </td>
          <td className={styles['text']}>{each.text}</td>
          <td>
            <LanguageTag lang={each.lang} />
          </td>
          <td>{each.team == null ? words.everybody : teams.nameOf(each.team)}</td>
        </tr>
      ))}
    </Table>
  );
}
