import { Menu } from '@mantine/core';
import type { Presence } from '@frontdesk/protocol';
import { useWords } from '../../language/language';
import { Icon } from '../../parts/icon/icon';
import { deskWords } from '../desk.words';
import { useAgent, useMe } from '../use-desk';
import { PresenceDot } from './presence-dot';
import styles from './presence-switch.module.css';

const presences: readonly Presence[] = ['online', 'away', 'offline'];

/** Shows the agent whether they are there and how much they have, and lets them change the former. */
export function PresenceSwitch() {
  const words = useWords(deskWords);
  const agent = useAgent();
  const me = useMe();
  if (me === undefined) return null;
  return (
    <Menu position="top-start" width={250}>
      <Menu.Target>
        <button type="button" className={styles['switch']}>
          <PresenceDot presence={me.presence} />
          <span className="fd-unseen">{words.presenceLabel}:</span>
          <span className={styles['who']}>
            <span className={styles['name']}>{me.name}</span>
            <span className={styles['load']}>
              {words.presence[me.presence]} · {words.load(me.load, me.capacity)}
            </span>
          </span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {presences.map(state => (
          <Menu.Item
            key={state}
            leftSection={<PresenceDot presence={state} />}
            rightSection={state === me.presence ? <Icon name="check" size={16} /> : null}
            onClick={() => agent.tell({ type: 'presence', state })}
          >
            {words.presence[state]}
            <div className={styles['hint']}>{words.presenceHint[state]}</div>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
