import { ActionIcon, Button, Menu } from '@mantine/core';
import type { Card, Priority, View } from '@frontdesk/protocol';
import { useEffect, useRef } from 'react';
import { Link, useSearchParams } from 'react-router';
import { PresenceDot } from '../../desk/presence/presence-dot';
import { useWords } from '../../language/language';
import { Icon } from '../../parts/icon/icon';
import { Tag } from '../../parts/tag/tag';
import { useCustomerName } from '../customer-name';
import { inboxWords } from '../inbox.words';
import { MoodTag } from '../list/card-item';
import { DueTag } from '../list/due-tag';
import type { Rights } from './rights';
import styles from './talk-head.module.css';
import { talkWords } from './talk.words';

/** What can be done to a conversation as a whole. */
export interface Acts {
  readonly take: () => void;
  readonly handBack: () => void;
  readonly transfer: () => void;
  readonly close: () => void;
  readonly reopen: () => void;
  readonly prioritise: (priority: Priority) => void;
}

interface Props {
  readonly card: Card | undefined;
  readonly view: View | undefined;
  readonly rights: Rights;
  readonly acts: Acts;
  readonly panelOpen: boolean;
  readonly onPanel: () => void;
}

/** Whose conversation it is, how it stands, and what can be done to it. */
export function TalkHead({ card, view, rights, acts, panelOpen, onPanel }: Props) {
  const words = useWords(talkWords);
  const [params] = useSearchParams();
  const nameOf = useCustomerName();
  const title = useFocusOnPhone();
  params.delete('at');
  return (
    <header className={styles['head']}>
      <ActionIcon
        component={Link}
        to={{ pathname: '/inbox', search: params.toString() }}
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={words.back}
        className={styles['back'] ?? ''}
      >
        <Icon name="back" />
      </ActionIcon>
      <div className={styles['titles']}>
        <h2 ref={title} className={styles['name']} tabIndex={-1}>
          {card !== undefined && nameOf(card)}
          {card !== undefined && <Verified card={card} />}
        </h2>
        <Facts card={card} view={view} />
      </div>
      <div className={styles['actions']}>
        {rights.take && (
          <Button size="xs" onClick={acts.take}>
            {words.take}
          </Button>
        )}
        {rights.reopen && (
          <Button size="xs" onClick={acts.reopen}>
            {words.reopen}
          </Button>
        )}
        {rights.close && (
          <Button size="xs" variant="default" leftSection={<Icon name="check" size={15} />} onClick={acts.close}>
            {words.close}
          </Button>
        )}
        <MoreActs card={card} rights={rights} acts={acts} />
        <ActionIcon
          variant="default"
          size={30}
          aria-label={panelOpen ? words.closeDetails : words.details}
          aria-expanded={panelOpen}
          title={words.details}
          onClick={onPanel}
        >
          <Icon name="side" size={16} />
        </ActionIcon>
      </div>
    </header>
  );
}

/** Where the thread takes the place of the list, the focus goes along. */
function useFocusOnPhone() {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (window.matchMedia('(max-width: 61.99em)').matches) title.current?.focus();
  }, []);
  return title;
}

function Verified({ card }: { readonly card: Card }) {
  const words = useWords(inboxWords);
  return card.customer.verified ? (
    <Tag tone="good">
      <Icon name="shield" size={12} />
      <span className={styles['verified']}>{words.verified}</span>
    </Tag>
  ) : null;
}

function Facts({ card, view }: { readonly card: Card | undefined; readonly view: View | undefined }) {
  const words = useWords(talkWords);
  const inbox = useWords(inboxWords);
  if (card === undefined) return null;
  const online = view?.visitor_online === true;
  const owner = card.owner === 'agent' ? (card.agent?.name ?? inbox.owners.agent) : inbox.owners[card.owner];
  return (
    <div className={styles['facts']}>
      {view !== undefined && (
        <span className={styles['online']}>
          <PresenceDot presence={online ? 'online' : 'offline'} />
          {view.visitor_typing ? words.visitorTyping : online ? words.visitorOnline : words.visitorOffline}
        </span>
      )}
      <Tag tone={card.status === 'closed' ? 'neutral' : card.owner === 'queue' ? 'warn' : 'info'}>
        {card.status === 'closed' ? inbox.closed : owner}
      </Tag>
      <DueTag card={card} />
      <MoodTag mood={card.mood} />
    </div>
  );
}

const priorities: readonly Priority[] = [3, 2, 1, 0];

function MoreActs({ card, rights, acts }: Pick<Props, 'card' | 'rights' | 'acts'>) {
  const words = useWords(talkWords);
  const inbox = useWords(inboxWords);
  if (!rights.transfer && !rights.handBack && !rights.prioritise) return null;
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <ActionIcon variant="default" size={30} aria-label={words.more} title={words.more}>
          <Icon name="more" size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {rights.transfer && (
          <Menu.Item
            leftSection={<Icon name="transfer" size={16} />}
            rightSection={<kbd>x</kbd>}
            onClick={acts.transfer}
          >
            {words.transfer}
          </Menu.Item>
        )}
        {rights.handBack && (
          <Menu.Item leftSection={<Icon name="back" size={16} />} rightSection={<kbd>b</kbd>} onClick={acts.handBack}>
            {words.handBack}
          </Menu.Item>
        )}
        {rights.prioritise && (
          <>
            <Menu.Label>{words.priority}</Menu.Label>
            {priorities.map(each => (
              <Menu.Item
                key={each}
                rightSection={card?.priority === each ? <Icon name="check" size={15} /> : null}
                onClick={() => acts.prioritise(each)}
              >
                {inbox.priorities[each]}
              </Menu.Item>
            ))}
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
