import { Button, Drawer } from '@mantine/core';
import { useState } from 'react';
import type { Account } from '../api/staff';
import { useWords } from '../language/language';
import { Empty } from '../parts/empty/empty';
import { Failure } from '../parts/failure/failure';
import { Icon } from '../parts/icon/icon';
import { useLanguageName } from '../parts/language-tag/language-tag';
import { Loading } from '../parts/loading/loading';
import { Card, Page } from '../parts/page/page';
import { Table } from '../parts/table/table';
import { Tag } from '../parts/tag/tag';
import { newAccount } from './account-draft';
import styles from './accounts.module.css';
import { accountsWords } from './accounts.words';
import { FirstPasswordDialog, type Given } from './first-password';
import { useAccounts, useStaffTeams } from './use-staff';
import { UserForm } from './user-form';

/** Everybody who may sign in. */
export function UsersPage() {
  const words = useWords(accountsWords);
  const [edited, setEdited] = useState<Account>();
  const [given, setGiven] = useState<Given>();
  const { data, error, isPending, refetch } = useAccounts();
  const done = (password: Given | undefined) => {
    setEdited(undefined);
    setGiven(password);
  };
  const add = (
    <Button size="sm" leftSection={<Icon name="plus" size={16} />} onClick={() => setEdited(newAccount)}>
      {words.addUser}
    </Button>
  );
  return (
    <Page title={words.users} intro={words.usersIntro} actions={add}>
      {error !== null && data === undefined && <Failure failure={error} onRetry={refetch} />}
      <Card flush>
        {isPending && <Loading lines={5} height={48} />}
        {data?.length === 0 && <Empty icon="users" title={words.noUsers} />}
        {data !== undefined && data.length > 0 && <UserTable accounts={data} onEdit={setEdited} />}
      </Card>
      <Drawer
        opened={edited !== undefined}
        onClose={() => setEdited(undefined)}
        position="right"
        size="min(28rem, 100vw)"
        title={edited === undefined || edited.id === '' ? words.addUser : edited.name}
        closeButtonProps={{ 'aria-label': words.close }}
      >
        {edited !== undefined && <UserForm account={edited} onDone={done} />}
      </Drawer>
      <FirstPasswordDialog given={given} onClose={() => setGiven(undefined)} />
    </Page>
  );
}

interface TableProps {
  readonly accounts: readonly Account[];
  readonly onEdit: (account: Account) => void;
}

function UserTable({ accounts, onEdit }: TableProps) {
  const words = useWords(accountsWords);
  const language = useLanguageName();
  const { data: teams = [] } = useStaffTeams();
  const teamName = (id: string) => teams.find(team => team.id === id)?.name ?? id;
  const { userColumns: columns } = words;
  return (
    <Table
      label={words.users}
      columns={[columns.name, columns.role, columns.languages, columns.capacity, columns.teams, columns.state]}
    >
      {accounts.map(each => (
        <tr key={each.id}>
          <td>
            <button type="button" className={styles['row']} onClick={() => onEdit(each)}>
              <b>{each.name}</b>
              <span>{each.email}</span>
            </button>
          </td>
          <td>{words.roles[each.role]}</td>
          <td>{each.languages.map(language).join(', ')}</td>
          <td>{each.capacity}</td>
          <td>{each.teams.map(teamName).join(', ')}</td>
          <td>
            <State account={each} />
          </td>
        </tr>
      ))}
    </Table>
  );
}

function State({ account: { active, password } }: { readonly account: Account }) {
  const words = useWords(accountsWords);
  if (!active) return <Tag tone="neutral">{words.inactive}</Tag>;
  return password === 'one_time' ? <Tag tone="warn">{words.invited}</Tag> : <Tag tone="good">{words.active}</Tag>;
}
