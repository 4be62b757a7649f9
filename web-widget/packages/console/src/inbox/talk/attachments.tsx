import type { SharedFile } from '@frontdesk/protocol';
import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useApi } from '../../api/use-api';
import { useFormat } from '../../language/format';
import { useWords } from '../../language/language';
import { useTell } from '../../parts/failure/tell';
import { Icon } from '../../parts/icon/icon';
import styles from './message.module.css';
import { talkWords } from './talk.words';

interface Props {
  readonly conversation: string;
  readonly files: readonly SharedFile[];
}

/** Only these are drawn; a picture that could hold a script, such as SVG, is a file like any other. */
const pictures: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);

/** The files of a message: pictures in place, others to be opened. */
export function Attachments({ conversation, files }: Props) {
  return (
    <div className={styles['files']}>
      {files.map(file =>
        pictures.has(file.media_type) ? (
          <Picture key={file.id} conversation={conversation} file={file} />
        ) : (
          <FileLink key={file.id} conversation={conversation} file={file} />
        ),
      )}
    </div>
  );
}

interface OneProps {
  readonly conversation: string;
  readonly file: SharedFile;
}

function Picture({ conversation, file }: OneProps) {
  const words = useWords(talkWords);
  const api = useApi();
  const { data, error } = useQuery({
    queryKey: ['file', conversation, file.id],
    queryFn: ({ signal }) => api.desk.file(conversation, file.id, signal),
    staleTime: Infinity,
  });
  const show = useCallback((link: HTMLAnchorElement) => data && lend(data, link), [data]);
  if (error !== null) return <FileLink conversation={conversation} file={file} note={words.imageBroken} />;
  return (
    <a ref={show} className={styles['picture']} target="_blank" rel="noreferrer">
      <img alt={file.name} width={256} height={192} />
    </a>
  );
}

/** Gives the picture an address for as long as the link is there. */
function lend(blob: Blob, link: HTMLAnchorElement): () => void {
  const address = URL.createObjectURL(blob);
  link.href = address;
  link.querySelector('img')?.setAttribute('src', address);
  return () => URL.revokeObjectURL(address);
}

function FileLink({ conversation, file, note }: OneProps & { readonly note?: string }) {
  const words = useWords(talkWords);
  const { bytes } = useFormat();
  const api = useApi();
  const tell = useTell();
  const open = async () => {
    try {
      const address = URL.createObjectURL(await api.desk.file(conversation, file.id));
      window.open(address, '_blank', 'noopener');
      setTimeout(() => URL.revokeObjectURL(address), 60_000);
    } catch (failure) {
      tell.failed(failure);
    }
  };
  return (
    <button type="button" className={styles['file']} title={words.openFile(file.name)} onClick={() => void open()}>
      <Icon name="file" size={17} />
      <span>{note ?? file.name}</span>
      <span className={styles['bytes']}>{bytes(file.bytes)}</span>
    </button>
  );
}
