import { ActionIcon, Button, CopyButton } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import type { LeftMessage } from '../api/messages';
import { useFormat } from '../language/format';
import { useWords } from '../language/language';
import { Icon } from '../parts/icon/icon';
import { Tag } from '../parts/tag/tag';
import { useSession } from '../session/session';
import { AnswerForm } from './answer-form';
import { AnswerList } from './answer-list';
import { isMailAddress } from './mail-contact';
import styles from './messages.module.css';
import { messagesWords } from './messages.words';

interface Props {
  readonly message: LeftMessage;
  readonly onMark: (done: boolean) => void;
}

/** One left message: who, how to reach them, what they want, what was answered. */
export function MessageItem({ message, onMark }: Props) {
  const [writing, setWriting] = useState(false);
  return (
    <li className={`${styles['message']} ${message.done ? styles['done'] : ''}`} data-message={message.id}>
      <Sender message={message} />
      <div>
        <p className={styles['text']} dir="auto">
          {message.message}
        </p>
        <AnswerList answers={message.answers} />
        {writing && <AnswerForm id={message.id} contact={message.contact} onClose={() => setWriting(false)} />}
      </div>
      <Actions message={message} writing={writing} onWrite={() => setWriting(true)} onMark={onMark} />
    </li>
  );
}

function Sender({ message: { name, contact, at } }: { readonly message: LeftMessage }) {
  const words = useWords(messagesWords);
  const { moment, full } = useFormat();
  return (
    <div>
      <p className={styles['name']}>{name === '' ? words.anonymous : name}</p>
      <p className={styles['contact']}>
        {contact}
        <CopyContact contact={contact} />
      </p>
      <time className={styles['time']} dateTime={at} title={full(at)}>
        {moment(at)}
      </time>
    </div>
  );
}

interface ActionsProps extends Props {
  readonly writing: boolean;
  readonly onWrite: () => void;
}

function Actions({ message: { done, contact, conversation }, writing, onWrite, onMark }: ActionsProps) {
  const words = useWords(messagesWords);
  const { role } = useSession().user;
  return (
    <div className={styles['actions']}>
      {done && <Tag tone="good">{words.done}</Tag>}
      {isMailAddress(contact) && !writing && (
        <Button
          size="xs"
          variant={done ? 'default' : 'filled'}
          leftSection={<Icon name="mail" size={15} />}
          onClick={onWrite}
        >
          {words.answer}
        </Button>
      )}
      <Button
        size="xs"
        variant="default"
        leftSection={done ? null : <Icon name="check" size={15} />}
        onClick={() => onMark(!done)}
      >
        {done ? words.reopen : words.markDone}
      </Button>
      <Button
        size="xs"
        variant="default"
        component={Link}
        to={role === 'admin' ? `/conversations/${conversation}` : `/inbox/${conversation}?view=all`}
      >
        {words.conversation}
      </Button>
    </div>
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
