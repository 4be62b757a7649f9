import { ActionIcon, Loader } from '@mantine/core';
import { useWords } from '../../language/language';
import { Icon } from '../../parts/icon/icon';
import styles from './composer.module.css';
import { composerWords } from './composer.words';
import type { Upload } from './use-uploads';

interface Props {
  readonly uploads: readonly Upload[];
  readonly onRemove: (key: number) => void;
}

/** The files that will go with the message, and what became of those that cannot. */
export function UploadList({ uploads, onRemove }: Props) {
  const words = useWords(composerWords);
  if (uploads.length === 0) return null;
  return (
    <ul className={styles['uploads']}>
      {uploads.map(({ key, name, file, failure }) => (
        <li key={key} className={`${styles['upload']} ${failure === undefined ? '' : styles['refused']}`}>
          {failure !== undefined ? (
            <Icon name="alert" size={15} />
          ) : file === undefined ? (
            <Loader size={14} aria-label={words.uploading} />
          ) : (
            <Icon name="file" size={15} />
          )}
          <span role={failure === undefined ? undefined : 'alert'}>{failure ?? name}</span>
          <ActionIcon
            size="sm"
            variant="subtle"
            color="gray"
            aria-label={words.detach(name)}
            onClick={() => onRemove(key)}
          >
            <Icon name="cross" size={13} />
          </ActionIcon>
        </li>
      ))}
    </ul>
  );
}
