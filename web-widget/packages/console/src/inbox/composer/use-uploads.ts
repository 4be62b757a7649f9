import type { SharedFile } from '@frontdesk/protocol';
import { useState } from 'react';
import { useApi } from '../../api/use-api';
import { useWords } from '../../language/language';
import { failureSentence } from '../../parts/failure/failure-sentence';
import { failureWords } from '../../parts/failure/failure.words';
import { composerWords } from './composer.words';

/** A file on its way to the server, or there, or refused with a sentence that says why. */
export interface Upload {
  readonly key: number;
  readonly name: string;
  readonly file?: SharedFile;
  readonly failure?: string;
}

const kinds: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'application/pdf']);
/** The server keeps its own limit; this one spares the sending. */
const largest = 10_000_000;
let lastKey = 0;

/** The files that will go with the next message. */
export function useUploads(conversation: string) {
  const api = useApi();
  const words = useWords(composerWords);
  const failures = useWords(failureWords);
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const change = (key: number, changes: Partial<Upload>) =>
    setUploads(all => all.map(each => (each.key === key ? { ...each, ...changes } : each)));
  const refusal = ({ name, type, size }: File): string | undefined => {
    if (!kinds.has(type)) return words.wrongType(name);
    if (size === 0) return words.empty(name);
    return size > largest ? words.tooLarge(name) : undefined;
  };
  const add = async (file: File) => {
    const key = ++lastKey;
    const failure = refusal(file);
    setUploads(all => [...all, { key, name: file.name, ...(failure === undefined ? {} : { failure }) }]);
    if (failure !== undefined) return;
    try {
      change(key, { file: await api.desk.upload(conversation, file) });
    } catch (e) {
      change(key, { failure: failureSentence(e, failures) });
    }
  };
  return {
    uploads,
    add: (files: Iterable<File>) => {
      for (const file of files) void add(file);
    },
    remove: (key: number) => setUploads(all => all.filter(each => each.key !== key)),
    clear: () => setUploads([]),
    files: uploads.flatMap(each => (each.file === undefined ? [] : [each.file])),
    busy: uploads.some(each => each.file === undefined && each.failure === undefined),
  };
}
