import { ActionIcon } from '@mantine/core';
import { useWords } from '../../language/language';
import { Icon } from '../../parts/icon/icon';
import { deskWords } from '../desk.words';
import { chime } from './chime';
import { useNotices } from './use-notices';

/** Switches notices and sound; the click is also what the browser wants before it asks. */
export function NoticeSwitch() {
  const words = useWords(deskWords);
  const { on, turn } = useNotices();
  const denied = 'Notification' in window && Notification.permission === 'denied';
  const says = !on ? words.notices.off : denied ? words.notices.denied : words.notices.on;
  return (
    <ActionIcon
      variant="default"
      size={30}
      aria-pressed={on}
      aria-label={says}
      title={says}
      onClick={() => {
        turn(!on);
        if (!on) chime();
      }}
    >
      <Icon name={on ? 'bell' : 'bellOff'} size={16} />
    </ActionIcon>
  );
}
