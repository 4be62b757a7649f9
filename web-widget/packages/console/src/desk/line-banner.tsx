import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useWords } from '../language/language';
import { Icon } from '../parts/icon/icon';
import styles from './line-banner.module.css';
import { deskWords } from './desk.words';
import { useAgent, useDesk } from './use-desk';

/** A short break is not worth a word. */
const patience = 2_000;

/** Says that the line is down, and what becomes of what is written meanwhile. */
export function LineBanner() {
  const words = useWords(deskWords);
  const agent = useAgent();
  const ending = useDesk(each => each.ending);
  const down = useDesk(each => !each.welcomed);
  const [long, setLong] = useState(false);
  useEffect(() => {
    if (!down) return;
    const timer = setTimeout(() => setLong(true), patience);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [down]);
  if (!long && ending === undefined) return null;
  return (
    <div className={styles['banner']} role="status">
      <Icon name="alert" size={16} />
      <span>{words.line[ending ?? 'waiting']}</span>
      {ending === 'outdated' && (
        <Button size="compact-xs" variant="default" onClick={() => location.reload()}>
          {words.reload}
        </Button>
      )}
      {ending === undefined && (
        <Button size="compact-xs" variant="default" onClick={() => agent.wake()}>
          {words.retry}
        </Button>
      )}
    </div>
  );
}
