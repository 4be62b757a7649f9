import { Button, Group, Textarea } from '@mantine/core';
import { useState, type KeyboardEvent, type SubmitEvent } from 'react';
import { useWords } from '../language/language';
import { failureWords } from '../parts/failure/failure.words';
import { Icon } from '../parts/icon/icon';
import { whyNot } from './mail-contact';
import styles from './messages.module.css';
import { messagesWords } from './messages.words';
import { useAnswer } from './use-messages';

interface Props {
  readonly id: string;
  readonly contact: string;
  readonly onClose: () => void;
}

/** Writes an answer by e-mail; the text stays while it cannot go. */
export function AnswerForm({ id, contact, onClose }: Props) {
  const words = useWords(messagesWords);
  const failures = useWords(failureWords);
  const [text, setText] = useState('');
  const answer = useAnswer(id);
  const send = () => {
    if (!answer.isPending) answer.mutate(text, { onSuccess: onClose });
  };
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    send();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
    if (event.key === 'Escape' && text === '') onClose();
  };
  return (
    <form onSubmit={onSubmit} className={styles['form']}>
      <Textarea
        label={words.answerTo(contact)}
        description={words.answerHint}
        value={text}
        onChange={event => {
          answer.reset();
          setText(event.currentTarget.value);
        }}
        onKeyDown={onKeyDown}
        error={answer.error === null ? undefined : whyNot(answer.error, words, failures)}
        maxLength={20_000}
        minRows={4}
        maxRows={16}
        autosize
        autoFocus
      />
      <Group justify="flex-end" gap="xs" mt="xs">
        <Button size="xs" variant="default" onClick={onClose}>
          {words.cancel}
        </Button>
        <Button size="xs" type="submit" leftSection={<Icon name="send" size={14} />} loading={answer.isPending}>
          {words.send}
        </Button>
      </Group>
    </form>
  );
}
