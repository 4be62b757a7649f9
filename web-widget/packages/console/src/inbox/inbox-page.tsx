import { ActionIcon, Button, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useRef } from 'react';
import { useNavigate, useParams } from 'react-router';
import { LineBanner } from '../desk/line-banner';
import { NoticeSwitch } from '../desk/notices/notice-switch';
import { useDesk } from '../desk/use-desk';
import { useWords } from '../language/language';
import { Empty } from '../parts/empty/empty';
import { useFilters } from '../parts/filters/use-filters';
import { Icon } from '../parts/icon/icon';
import { useKeys } from '../parts/keys/use-keys';
import { useTitle } from '../parts/page/use-title';
import { HelpDialog } from './dialogs/help-dialog';
import styles from './inbox-page.module.css';
import { inboxWords } from './inbox.words';
import { CardList, type ListCursor } from './list/card-list';
import listStyles from './list/card-list.module.css';
import { Talk } from './talk/talk';
import { useViewName } from './views/use-view';
import { ViewTabs } from './views/view-tabs';

/** Where agents work: the list of conversations and, beside it or in its place on a phone, the chosen one. */
export function InboxPage() {
  const words = useWords(inboxWords);
  const { id } = useParams();
  const view = useViewName();
  const filters = useFilters();
  const navigate = useNavigate();
  const list = useRef<ListCursor>(null);
  const [helpOpen, help] = useDisclosure(false);
  const agentId = filters.get('agent');
  useTitle(words.title);
  useKeys({
    j: () => list.current?.move(1),
    k: () => list.current?.move(-1),
    '/': () => void navigate('/search'),
    '?': help.open,
  });
  return (
    <div className={styles['page']}>
      <LineBanner />
      <div className={`${styles['panes']} ${id === undefined ? '' : styles['open']}`}>
        <div className={styles['list']}>
          <header className={listStyles['head']}>
            <div className={listStyles['titles']}>
              <Title order={1}>{words.title}</Title>
              <NoticeSwitch />
              <ActionIcon variant="default" size={30} aria-label={words.keys} title={words.keys} onClick={help.open}>
                <Icon name="keyboard" size={16} />
              </ActionIcon>
            </div>
            <ViewTabs view={view} />
            {agentId !== '' && <OnlyOf agent={agentId} onAll={() => filters.change({ agent: '' })} />}
          </header>
          <CardList key={view} ref={list} view={view} agentId={agentId} chosen={id} query={filters.query} />
        </div>
        <div className={styles['talk']}>
          {id === undefined ? (
            <div className={styles['nothing']}>
              <Empty icon="inbox" title={words.pick} hint={words.pickHint} />
            </div>
          ) : (
            <Talk key={id} id={id} />
          )}
        </div>
      </div>
      <HelpDialog opened={helpOpen} onClose={help.close} />
    </div>
  );
}

function OnlyOf({ agent, onAll }: { readonly agent: string; readonly onAll: () => void }) {
  const words = useWords(inboxWords);
  const roster = useDesk(({ state }) => state.roster);
  return (
    <div className={listStyles['only']}>
      {words.ofAgent(roster.find(each => each.id === agent)?.name ?? agent)}
      <Button size="compact-xs" variant="default" onClick={onAll}>
        {words.showAll}
      </Button>
    </div>
  );
}
