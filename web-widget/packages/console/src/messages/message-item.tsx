import { ActionIcon, Button, CopyButton } from '@mantine/core';
import { Link } from 'react-router';
import type { LeftMessage } from '../api/messages';
import { useFormat } from '../language/format';
import { useWords } from '../language/language';
import { Icon } from '../parts/icon/icon';
import { Tag } from '../parts/tag/tag';
import styles from './messages.module.css';
import { messagesWords } from './messages.words';

interface Props {
  readonly message: LeftMessage;
  readonly onMark: (done: boolean) => void;
}

/** One left message: who, how to reach them, what they want. */
export function MessageItem({ message, onMark }: Props) {
  const words = useWords(messagesWords);
  const { moment, full } = useFormat();
  return (
    <li className={`${styles['message']} ${message.done ? styles['done'] : ''}`}>
      <div>
        <p className={styles['name']}>{message.name === '' ? words.anonymous : message.name}</p>
        <p className={styles['contact']}>
          {message.contact}
          <CopyContact contact={message.contact} />
        </p>
        <time className={styles['time']} dateTime={message.at} title={full(message.at)}>
          {moment(message.at)}
        </time>
      </div>
      <p className={styles['text']} dir="auto">
        {message.message}
      </p>
      <div className={styles['actions']}>
        {message.done && <Tag tone="good">{words.done}</Tag>}
        <Button
          size="xs"
          variant={message.done ? 'default' : 'filled'}
          leftSection={message.done ? null : <Icon name="check" size={15} />}
          onClick={() => onMark(!message.done)}
        >
          {message.done ? words.reopen : words.markDone}
        </Button>
        <Button size="xs" variant="default" component={Link} to={`/conversations/${message.conversation}`}>
          {words.conversation}
        </Button>
      </div>
    </li>
  );
}

function CopyContact({ contact }: { readonly contact: string }) {
  const words = useWords(messagesWords);
  return (
    <CopyButton value={contact} timeout={1500}>
      {({ copied, copy }) => (
        <ActionIcon
          size="sm"
          variant="subtle"
          color="gray"
          onClick={copy}
          aria-label={copied ? words.copied : words.copy}
          title={words.copy}
        >
          <Icon name={copied ? 'check' : 'copy'} size={14} />
        </ActionIcon>
      )}
    </CopyButton>
  );
}
