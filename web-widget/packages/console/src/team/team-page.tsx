import type { AgentProfile } from '@frontdesk/protocol';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Link } from 'react-router';
import { useApi } from '../api/use-api';
import { deskWords } from '../desk/desk.words';
import { PresenceDot } from '../desk/presence/presence-dot';
import { useAgent, useDesk } from '../desk/use-desk';
import { useTeams } from '../desk/use-teams';
import { useFormat } from '../language/format';
import { useWords } from '../language/language';
import { useNow } from '../parts/clock/use-now';
import { Empty } from '../parts/empty/empty';
import { useLanguageName } from '../parts/language-tag/language-tag';
import { Meter } from '../parts/meter/meter';
import { Card, Page } from '../parts/page/page';
import { Table } from '../parts/table/table';
import { queueFigures } from './queue-figures';
import styles from './team.module.css';
import { teamWords } from './team.words';

/** The desk as supervisors see it: the queue and everybody who works it off. */
export function TeamPage() {
  const words = useWords(teamWords);
  const live = useDesk(({ state }) => state.roster);
  const { agents: fetched } = useTeams();
  const agents = live.length > 0 ? live : fetched;
  return (
    <Page title={words.title} intro={words.intro}>
      <Figures online={agents.filter(each => each.presence === 'online').length} />
      <Card flush>
        {agents.length === 0 ? (
          <Empty icon="team" title={words.empty} hint={words.emptyHint} />
        ) : (
          <AgentTable agents={agents} />
        )}
      </Card>
    </Page>
  );
}

function Figures({ online }: { readonly online: number }) {
  const words = useWords(teamWords);
  const { number, span } = useFormat();
  const counts = useDesk(({ state }) => state.counts);
  const cards = useDesk(({ state }) => state.cards);
  const figures = queueFigures(cards.values(), useNow());
  useQueueCards();
  return (
    <dl className={styles['figures']}>
      <div>
        <dt>{words.waiting}</dt>
        <dd>{number(counts.unassigned)}</dd>
      </div>
      <div>
        <dt>{words.longest}</dt>
        <dd>{figures.longest === undefined ? words.none : span(figures.longest)}</dd>
      </div>
      <div>
        <dt>{words.overdue}</dt>
        <dd className={figures.overdue > 0 ? styles['late'] : undefined}>{number(figures.overdue)}</dd>
      </div>
      <div>
        <dt>{words.online}</dt>
        <dd>{number(online)}</dd>
      </div>
    </dl>
  );
}

/** Has the queue at hand, also for who came here without passing the inbox. */
function useQueueCards(): void {
  const api = useApi();
  const agent = useAgent();
  const { data } = useQuery({
    queryKey: ['team', 'cards'],
    queryFn: async ({ signal }) => {
      const pages = await Promise.all([
        api.desk.cards('unassigned', undefined, signal),
        api.desk.cards('team', undefined, signal),
      ]);
      return pages.flatMap(page => page.conversations);
    },
    refetchInterval: 60_000,
  });
  useEffect(() => {
    if (data !== undefined) agent.learn(data);
  }, [data, agent]);
}

function AgentTable({ agents }: { readonly agents: readonly AgentProfile[] }) {
  const words = useWords(teamWords);
  const { presence } = useWords(deskWords);
  const teams = useTeams();
  const language = useLanguageName();
  const { columns } = words;
  return (
    <Table
      label={words.title}
      columns={[columns.agent, columns.presence, columns.load, columns.teams, columns.languages]}
    >
      {agents.map(each => (
        <tr key={each.id}>
          <td>
            <Link className={styles['name']} to={`/inbox?view=all&agent=${each.id}`} title={words.see(each.name)}>
              {each.name}
            </Link>
          </td>
          <td>
            <span className={styles['presence']}>
              <PresenceDot presence={each.presence} />
              {presence[each.presence]}
            </span>
          </td>
          <td>
            <div className={styles['load']}>
              {words.loadOf(each.load, each.capacity)}
              <Meter
                value={each.capacity === 0 ? 0 : each.load / each.capacity}
                label={words.loadOf(each.load, each.capacity)}
                tone={each.load >= each.capacity ? 'warn' : 'plain'}
              />
            </div>
          </td>
          <td>{each.teams.map(teams.nameOf).join(', ')}</td>
          <td>{each.languages.map(language).join(', ')}</td>
        </tr>
      ))}
    </Table>
  );
}
