import { Button, FileButton, Loader } from '@mantine/core';
import { useState, type DragEvent } from 'react';
import { useFormat } from '../../language/format';
import { useWords } from '../../language/language';
import { Icon } from '../icon/icon';
import styles from './drop-area.module.css';
import { dropAreaWords } from './drop-area.words';

interface Props {
  readonly title: string;
  readonly hint: string;
  /** Extensions that are taken. */
  readonly types: readonly string[];
  /** Bytes that are taken; the server keeps its own limit, this one spares the sending. */
  readonly most: number;
  readonly busy: boolean;
  readonly onFile: (file: File) => void;
}

/** Takes a file that is dropped or chosen; says why where it takes none. */
export function DropArea({ title, hint, types, most, busy, onFile }: Props) {
  const words = useWords(dropAreaWords);
  const [over, setOver] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const refusalOf = useRefusal(types, most);
  const take = (file: File | null | undefined) => {
    if (file == null || busy) return;
    const why = refusalOf(file);
    setRefusal(why);
    if (why === undefined) onFile(file);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };
  const onDragOver = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  return (
    <div
      className={`${styles['area']} ${over ? styles['over'] : ''}`}
      onDragOver={onDragOver}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      {busy ? <Loader size="md" /> : <Icon name="upload" size={32} />}
      <p className={styles['title']} role="status">
        {busy ? words.busy : title}
      </p>
      {!busy && <span>{words.or}</span>}
      <FileButton
        onChange={take}
        accept={types.map(type => `.${type}`).join(',')}
        inputProps={{ 'aria-label': words.choose }}
      >
        {props => (
          <Button {...props} disabled={busy}>
            {words.choose}
          </Button>
        )}
      </FileButton>
      {refusal !== undefined && (
        <p className={styles['error']} role="alert">
          {refusal}
        </p>
      )}
      <p className={styles['hint']}>{hint}</p>
    </div>
  );
}

function useRefusal(types: readonly string[], most: number): (file: File) => string | undefined {
  const words = useWords(dropAreaWords);
  const { bytes } = useFormat();
  return file => {
    const type = file.name.slice(file.name.lastIndexOf('.') + 1).toLowerCase();
    if (!types.includes(type)) return words.wrongType(types.join(', '));
    return file.size > most ? words.tooLarge(bytes(file.size), bytes(most)) : undefined;
  };
}
