import { Alert, Button, Group } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Revision } from '../../../api/entries';
import { useApi } from '../../../api/use-api';
import { useWords } from '../../../language/language';
import { useTell } from '../../../parts/failure/tell';
import { Icon } from '../../../parts/icon/icon';
import { useLanguageName } from '../../../parts/language-tag/language-tag';
import type { Opened } from '../opened';
import { useKnowledgeChanged } from '../../use-knowledge-changed';
import styles from './variant.module.css';
import { variantWords } from './variant.words';

interface Props {
  readonly revision: Revision;
  readonly onOpen: (opened: Opened) => void;
}

/** The same entry in the other language: the way there, and whether the two still say the same. */
export function Variant({ revision, onOpen }: Props) {
  const words = useWords(variantWords);
  const language = useLanguageName();
  const api = useApi();
  const { id, lang } = revision.entry;
  const other = lang === 'en' ? 'zh' : 'en';
  const { data } = useQuery({
    queryKey: ['entry', id, other],
    queryFn: ({ signal }) => api.entries.find(id, other, signal),
  });
  if (data === undefined) return null;
  return (
    <>
      {revision.stale && data !== null && <Stale revision={revision} other={data} />}
      <Button
        size="compact-sm"
        variant="subtle"
        style={{ alignSelf: 'flex-start' }}
        leftSection={<Icon name={data === null ? 'plus' : 'transfer'} size={15} />}
        onClick={() => onOpen({ id, lang: other, isNew: data === null })}
      >
        {data === null ? words.write(language(other)) : words.open(language(other))}
      </Button>
    </>
  );
}

function Stale({ revision, other }: { readonly revision: Revision; readonly other: Revision }) {
  const words = useWords(variantWords);
  const language = useLanguageName();
  const api = useApi();
  const tell = useTell();
  const queries = useQueryClient();
  const changed = useKnowledgeChanged();
  const confirm = useMutation({
    mutationFn: () => api.entries.confirm(revision.entry),
    onSuccess: settled => {
      queries.setQueryData(['entry', settled.entry.id, settled.entry.lang], settled);
      tell.done(words.confirmed);
      return changed();
    },
    onError: tell.failed,
  });
  const name = language(other.entry.lang);
  return (
    <Alert variant="outline" color="yellow" c="inherit" icon={<Icon name="alert" />}>
      {words.stale(name)}
      <details className={styles['other']}>
        <summary>{words.other(name)}</summary>
        <p className={styles['question']}>{other.entry.question}</p>
        <p>{other.entry.answer}</p>
      </details>
      <Group mt="xs">
        <Button size="xs" variant="default" loading={confirm.isPending} onClick={() => confirm.mutate()}>
          {words.fits}
        </Button>
      </Group>
    </Alert>
  );
}
