import { ActionIcon, Button, FileButton, SegmentedControl, Textarea } from '@mantine/core';
import type { Card } from '@frontdesk/protocol';
import { useCallback, useId, useImperativeHandle, useRef, useState, type KeyboardEvent, type Ref } from 'react';
import type { TracedTurn } from '../../api/desk';
import { useAgent, useMe } from '../../desk/use-desk';
import { useWords } from '../../language/language';
import { Icon } from '../../parts/icon/icon';
import type { Rights } from '../talk/rights';
import { blankIn, expand, orderIn } from './canned-text';
import { CannedMenu } from './canned-menu';
import styles from './composer.module.css';
import { composerWords } from './composer.words';
import type { Mode } from './drafts';
import { Suggestions } from './suggestions';
import { UploadList } from './upload-list';
import { useCanned } from './use-canned';
import { useDraft } from './use-draft';
import { useDrop } from './use-drop';
import { useTyping } from './use-typing';
import { useUploads } from './use-uploads';

export interface ComposerHandle {
  /** Goes to the field to write a reply or a note. */
  readonly write: (mode: Mode) => void;
}

interface Props {
  readonly id: string;
  readonly card: Card | undefined;
  readonly turns: readonly TracedTurn[];
  readonly rights: Rights;
  readonly onTake: () => void;
  readonly ref: Ref<ComposerHandle>;
}

const accepted = 'image/png,image/jpeg,image/gif,image/webp,application/pdf';

/** Where replies and notes are written; nothing typed here is lost, and nothing is sent by accident. */
export function Composer({ id, card, turns, rights, onTake, ref }: Props) {
  const words = useWords(composerWords);
  const agent = useAgent();
  const me = useMe();
  const menu = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [caret, setCaret] = useState(0);
  const [warning, setWarning] = useState<string>();
  const { draft, write, setMode } = useDraft(id);
  const uploads = useUploads(id);
  const typing = useTyping(id);
  const drop = useDrop(uploads.add);
  const mayReply = rights.reply || rights.take;
  const mode: Mode = mayReply ? draft.mode : 'note';
  const text = draft[mode];
  const lastAsked = turns.findLast(turn => turn.speaker === 'visitor')?.seq ?? 0;

  const put = useCallback(
    (next: string, place = next.length) => {
      write(mode, next);
      setCaret(place);
      setWarning(undefined);
      requestAnimationFrame(() => field.current?.setSelectionRange(place, place));
    },
    [write, mode],
  );
  const canned = useCanned(mode === 'reply' ? text : '', caret, card?.lang ?? 'en', each => {
    const order = orderIn(turns.filter(turn => turn.speaker === 'visitor').map(turn => turn.text));
    const blanks = { customer: card?.customer.name ?? words.there, agent: me?.name ?? '', order };
    const filled = expand(text, caret, each, blanks);
    put(filled.text, filled.caret);
  });
  const insert = useCallback(
    (suggested: string) => {
      setMode('reply');
      write('reply', draft.reply.trim() === '' ? suggested : `${draft.reply.trimEnd()}\n${suggested}`);
      field.current?.focus();
    },
    [draft.reply, setMode, write],
  );
  useImperativeHandle(ref, () => ({
    write: wanted => {
      setMode(wanted);
      field.current?.focus();
    },
  }));

  const send = () => {
    const said = text.trim();
    const blank = mode === 'reply' ? blankIn(said) : undefined;
    if (blank !== undefined) return setWarning(words.blanks(blank));
    if (uploads.busy || (said === '' && (mode === 'note' || uploads.files.length === 0))) return;
    if (mode === 'note') agent.do({ type: 'note', conversation: id, text: said });
    else {
      if (!rights.reply) onTake();
      const attachments = uploads.files.map(file => file.id);
      const carried = attachments.length === 0 ? {} : { attachments };
      agent.do({ type: 'say', conversation: id, text: said, ...carried }, uploads.files);
      uploads.clear();
    }
    typing.stop();
    put('');
  };
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    // An input method takes its own Enter, to choose among the characters it offers.
    if (event.nativeEvent.isComposing || canned.press(event)) return;
    if (event.key === 'Escape') field.current?.blur();
    if (event.key !== 'Enter' || event.shiftKey || event.altKey) return;
    event.preventDefault();
    send();
  };

  if (card?.status === 'closed') return <p className={`${styles['composer']} ${styles['notice']}`}>{words.closed}</p>;
  const noting = mode === 'note';
  return (
    <div
      className={`${styles['composer']} ${noting ? styles['noting'] : ''} ${drop.over ? styles['dropping'] : ''}`}
      {...(noting ? {} : drop.handlers)}
    >
      {canned.open && <CannedMenu id={menu} found={canned.found} active={canned.active} onPick={canned.choose} />}
      {!noting && <Suggestions id={id} lastAsked={lastAsked} onInsert={insert} />}
      {!mayReply && card !== undefined && (
        <p className={styles['notice']}>{words.others(card.agent?.name ?? words.colleague)}</p>
      )}
      {!noting && <UploadList uploads={uploads.uploads} onRemove={uploads.remove} />}
      <div className={styles['bar']}>
        <SegmentedControl
          size="xs"
          aria-label={words.mode}
          value={mode}
          onChange={setMode}
          data={[
            { value: 'reply', label: words.reply, disabled: !mayReply },
            { value: 'note', label: words.note },
          ]}
        />
        {!noting && (
          <FileButton onChange={files => uploads.add(files)} accept={accepted} multiple>
            {props => (
              <ActionIcon
                {...props}
                variant="subtle"
                color="gray"
                size={30}
                aria-label={words.attach}
                title={words.attach}
              >
                <Icon name="clip" size={17} />
              </ActionIcon>
            )}
          </FileButton>
        )}
        <span className={styles['hint']}>{drop.over ? words.drop : words.keys}</span>
      </div>
      <div className={styles['line']}>
        <Textarea
          ref={field}
          className={styles['field'] ?? ''}
          aria-label={noting ? words.noteField : words.replyField}
          placeholder={noting ? words.noteHint : words.replyHint}
          value={text}
          onChange={event => {
            write(mode, event.currentTarget.value);
            setCaret(event.currentTarget.selectionStart);
            setWarning(undefined);
            if (mode === 'reply') typing.typed();
          }}
          onSelect={event => setCaret(event.currentTarget.selectionStart)}
          onKeyDown={press}
          onPaste={event => {
            if (noting || event.clipboardData.files.length === 0) return;
            event.preventDefault();
            uploads.add(event.clipboardData.files);
          }}
          aria-controls={canned.open ? menu : undefined}
          aria-activedescendant={canned.open ? `${menu}-${canned.active}` : undefined}
          aria-autocomplete="list"
          autosize
          minRows={2}
          maxRows={10}
        />
        <Button onClick={send} loading={uploads.busy} leftSection={<Icon name={noting ? 'note' : 'send'} size={16} />}>
          {noting ? words.saveNote : rights.reply ? words.send : words.takeAndSend}
        </Button>
      </div>
      {warning !== undefined && (
        <p className={styles['warning']} role="alert">
          {warning}
        </p>
      )}
    </div>
  );
}
