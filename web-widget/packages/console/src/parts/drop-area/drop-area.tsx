import { Button, FileButton } from '@mantine/core';
import { useState, type DragEvent } from 'react';
import { largestUpload, uploadTypes } from '../../../api/faq';
import { useFormat } from '../../../language/format';
import { useWords } from '../../../language/language';
import { Icon } from '../../../parts/icon/icon';
import { uploadWords } from '../upload.words';
import styles from './drop-area.module.css';

/** Takes a file that is dropped or chosen; says why where it takes none. */
export function DropArea({ onFile }: { readonly onFile: (file: File) => void }) {
  const words = useWords(uploadWords);
  const [over, setOver] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const refusalOf = useRefusal();
  const take = (file: File | null | undefined) => {
    if (file == null) return;
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
      <Icon name="upload" size={32} />
      <p className={styles['title']}>{words.drop}</p>
      <span>{words.or}</span>
      <FileButton
        onChange={take}
        accept={uploadTypes.map(type => `.${type}`).join(',')}
        inputProps={{ 'aria-label': words.choose }}
      >
        {props => <Button {...props}>{words.choose}</Button>}
      </FileButton>
      {refusal !== undefined && (
        <p className={styles['error']} role="alert">
          {refusal}
        </p>
      )}
      <p className={styles['hint']}>{words.columns}</p>
    </div>
  );
}

function useRefusal(): (file: File) => string | undefined {
  const words = useWords(uploadWords);
  const { decimal } = useFormat();
  return file => {
    const type = file.name.slice(file.name.lastIndexOf('.') + 1).toLowerCase();
    if (!uploadTypes.some(known => known === type)) return words.wrongType;
    return file.size > largestUpload ? words.tooLarge(decimal(file.size / 1024 / 1024, 1)) : undefined;
  };
}
