import { Button, Drawer } from '@mantine/core';
import { useState } from 'react';
import type { StaffTeam } from '../api/staff';
import { useWords } from '../language/language';
import { Empty } from '../parts/empty/empty';
import { Failure } from '../parts/failure/failure';
import { Icon } from '../parts/icon/icon';
import { useIntentNames } from '../parts/intent/use-intent-names';
import { useLanguageName } from '../parts/language-tag/language-tag';
import { Loading } from '../parts/loading/loading';
import { Card, Page } from '../parts/page/page';
import { Table } from '../parts/table/table';
import styles from './accounts.module.css';
import { accountsWords } from './accounts.words';
import { TeamForm } from './team-form';
import { useAccounts, useStaffTeams } from './use-staff';

const newTeam: StaffTeam = { id: '', name: '', intents: [], languages: ['zh', 'en'], members: [] };

/** The teams and what each is good at. */
export function TeamsPage() {
  const words = useWords(accountsWords);
  const [edited, setEdited] = useState<StaffTeam>();
  const { data, error, isPending, refetch } = useStaffTeams();
  const add = (
    <Button size="sm" leftSection={<Icon name="plus" size={16} />} onClick={() => setEdited(newTeam)}>
      {words.addTeam}
    </Button>
  );
  return (
    <Page title={words.teams} intro={words.teamsIntro} actions={add}>
      {error !== null && data === undefined && <Failure failure={error} onRetry={refetch} />}
      <Card flush>
        {isPending && <Loading lines={4} height={44} />}
        {data?.length === 0 && <Empty icon="teams" title={words.noTeams} hint={words.noTeamsHint} />}
        {data !== undefined && data.length > 0 && <TeamTable teams={data} onEdit={setEdited} />}
      </Card>
      <Drawer
        opened={edited !== undefined}
        onClose={() => setEdited(undefined)}
        position="right"
        size="min(28rem, 100vw)"
        title={edited === undefined || edited.id === '' ? words.addTeam : edited.name}
        closeButtonProps={{ 'aria-label': words.close }}
      >
        {edited !== undefined && <TeamForm team={edited} onDone={() => setEdited(undefined)} />}
      </Drawer>
    </Page>
  );
}

interface TableProps {
  readonly teams: readonly StaffTeam[];
  readonly onEdit: (team: StaffTeam) => void;
}

function TeamTable({ teams, onEdit }: TableProps) {
  const words = useWords(accountsWords);
  const { nameOf } = useIntentNames();
  const language = useLanguageName();
  const { data: accounts = [] } = useAccounts();
  const person = (id: string) => accounts.find(each => each.id === id)?.name ?? id;
  const { teamColumns: columns } = words;
  return (
    <Table label={words.teams} columns={[columns.name, columns.members, columns.intents, columns.languages]}>
      {teams.map(each => (
        <tr key={each.id}>
          <td>
            <button type="button" className={styles['row']} onClick={() => onEdit(each)}>
              <b>{each.name}</b>
            </button>
          </td>
          <td>{each.members.map(person).join(', ')}</td>
          <td>{each.intents.length === 0 ? words.allIntents : each.intents.map(nameOf).join(', ')}</td>
          <td>{each.languages.map(language).join(', ')}</td>
        </tr>
      ))}
    </Table>
  );
}
