import { Button } from '@mantine/core';
import type { Deed } from '@frontdesk/protocol';
import { deskWords } from '../../desk/desk.words';
import { useAgent } from '../../desk/use-desk';
import { useWords } from '../../language/language';
import { Icon } from '../../parts/icon/icon';
import { Attachments } from './attachments';
import styles from './message.module.css';
import { talkWords } from './talk.words';

interface Props {
  readonly deed: Deed;
  /** Whether a refused message before it holds it back. */
  readonly held: boolean;
}

/** A message or note on its way, or refused and waiting to be tried again or given up. */
export function PendingItem({ deed, held }: Props) {
  const words = useWords(talkWords);
  const { frame, failure, files } = deed;
  if (frame.type !== 'say' && frame.type !== 'note') return null;
  const isNote = frame.type === 'note';
  const looks = [isNote ? 'note' : 'agent', 'pending', failure === undefined ? '' : 'failed'];
  return (
    <li className={`${styles['entry']} ${looks.map(look => styles[look] ?? '').join(' ')}`} data-pending={deed.ref}>
      <div className={styles['who']}>
        <Icon name="clock" size={13} />
        {failure === undefined ? (held ? words.held : words.sending) : words.notSent}
      </div>
      {frame.text !== '' && (
        <p className={isNote ? undefined : styles['text']} dir="auto">
          {frame.text}
        </p>
      )}
      {files !== undefined && <Attachments conversation={frame.conversation} files={files} />}
      {failure !== undefined && <Refused deed={deed} code={failure.code} title={failure.title} />}
    </li>
  );
}

function Refused({ deed, code, title }: { readonly deed: Deed; readonly code: string; readonly title: string }) {
  const words = useWords(talkWords);
  const { faults } = useWords(deskWords);
  const agent = useAgent();
  return (
    <div className={styles['failure']} role="alert">
      {faults[code] ?? title}
      <Button size="compact-xs" variant="default" onClick={() => agent.retry(deed.frame.conversation)}>
        {words.again}
      </Button>
      <Button size="compact-xs" variant="default" onClick={() => agent.discard(deed.ref)}>
        {words.discard}
      </Button>
    </div>
  );
}
