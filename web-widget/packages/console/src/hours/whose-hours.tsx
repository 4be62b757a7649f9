import { Button, Select, Stack, Switch, Tabs } from '@mantine/core';
import { useTeams } from '../desk/use-teams';
import { useWords } from '../language/language';
import { TimetableEditor } from './editor/timetable-editor';
import type { HoursDraft, TimetableDraft } from './hours-draft';
import styles from './hours.module.css';
import { hoursWords } from './hours.words';

/** The tab of those whom no team's hours concern; no team is called so. */
export const deskTab = '';

interface Props {
  readonly draft: HoursDraft;
  readonly onChange: (draft: HoursDraft) => void;
  /** The team whose hours are shown. */
  readonly whose: string;
  readonly onWhose: (whose: string) => void;
}

/** The desk's hours and, behind tabs, those of the teams that have their own. */
export function WhoseHours({ draft, onChange, whose, onWhose }: Props) {
  const words = useWords(hoursWords);
  const { nameOf } = useTeams();
  const own = Object.keys(draft.teams);
  const set = (team: string, table: TimetableDraft) => onChange({ ...draft, teams: { ...draft.teams, [team]: table } });
  const add = (team: string) => {
    set(team, draft.desk);
    onWhose(team);
  };
  const remove = (team: string) => {
    onWhose(deskTab);
    onChange({ ...draft, teams: Object.fromEntries(Object.entries(draft.teams).filter(([id]) => id !== team)) });
  };
  return (
    <Tabs
      value={tabOf(whose)}
      onChange={tab => onWhose((tab ?? tabOf(deskTab)).slice(1))}
      keepMounted={false}
      aria-label={words.whose}
    >
      <div className={styles['tabs']}>
        <Tabs.List aria-label={words.whose}>
          {[deskTab, ...own].map(team => (
            <Tabs.Tab key={team} value={tabOf(team)}>
              {team === deskTab ? words.desk : nameOf(team)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <AddTeam own={own} onAdd={add} />
      </div>
      <Tabs.Panel value={tabOf(deskTab)} pt="md">
        <DeskHours draft={draft} onChange={onChange} />
      </Tabs.Panel>
      {Object.entries(draft.teams).map(([team, table]) => (
        <Tabs.Panel key={team} value={tabOf(team)} pt="md">
          <Stack gap="lg" align="stretch">
            <TimetableEditor prefix={`teams.${team}.`} table={table} onChange={changed => set(team, changed)} />
            <Button variant="default" onClick={() => remove(team)} style={{ alignSelf: 'start' }}>
              {words.removeTeam}
            </Button>
          </Stack>
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}

/** Tabs may not be called by nothing. */
const tabOf = (team: string) => `#${team}`;

function DeskHours({ draft, onChange }: Pick<Props, 'draft' | 'onChange'>) {
  const words = useWords(hoursWords);
  return (
    <Stack gap="lg">
      <Switch
        label={words.always}
        description={words.alwaysHint}
        checked={draft.always}
        onChange={event => onChange({ ...draft, always: event.currentTarget.checked })}
      />
      {!draft.always && (
        <TimetableEditor prefix="" table={draft.desk} onChange={desk => onChange({ ...draft, desk })} />
      )}
    </Stack>
  );
}

function AddTeam({ own, onAdd }: { readonly own: readonly string[]; readonly onAdd: (team: string) => void }) {
  const words = useWords(hoursWords);
  const { teams } = useTeams();
  const others = teams.filter(team => !own.includes(team.id)).map(({ id, name }) => ({ value: id, label: name }));
  if (others.length === 0) return null;
  return (
    <Select
      size="xs"
      aria-label={words.addTeam}
      title={words.addTeamHint}
      placeholder={words.addTeam}
      data={others}
      value={null}
      onChange={team => team !== null && onAdd(team)}
    />
  );
}
