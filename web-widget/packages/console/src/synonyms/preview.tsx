import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { SynonymEdit, SynonymPreview } from '../api/rehearsal';
import { useApi } from '../api/use-api';
import { useFormat } from '../language/format';
import { useWords } from '../language/language';
import { Failure } from '../parts/failure/failure';
import { Tag } from '../parts/tag/tag';
import { GistLine } from '../try/gist-line';
import styles from './synonyms.module.css';
import { synonymsWords } from './synonyms.words';

const days = 30;

interface Props {
  readonly edit: SynonymEdit;
  /** The rule that it takes the place of. */
  readonly id: string | undefined;
}

/** Which logged questions the edited rule would have read otherwise, and what would have become of them. */
export function Preview({ edit, id }: Props) {
  const words = useWords(synonymsWords);
  const api = useApi();
  const [settled] = useDebouncedValue(edit, 500);
  const { data, error, isFetching } = useQuery({
    queryKey: ['synonym-preview', id, settled],
    queryFn: () => api.rehearsal.previewSynonym(settled, id, days),
    enabled: settled.words.length > 0,
    placeholderData: keepPreviousData,
    retry: false,
  });
  return (
    <section className={styles['preview']} aria-busy={isFetching}>
      <h3>{words.preview}</h3>
      <p className={styles['hint']}>{words.previewHint(days)}</p>
      {error !== null && <Failure failure={error} />}
      {data === undefined && isFetching && <p className={styles['hint']}>{words.looking}</p>}
      {data !== undefined && <Found preview={data} />}
    </section>
  );
}

function Found({ preview }: { readonly preview: SynonymPreview }) {
  const words = useWords(synonymsWords);
  const { number } = useFormat();
  const { reread, questions, traffic, shown } = preview;
  return (
    <>
      <p role="status">
        {reread === 0
          ? words.nothing(number(questions))
          : words.some(number(reread), number(questions), number(traffic))}
      </p>
      <ul className={styles['questions']}>
        {shown.map(each => (
          <li key={`${each.lang}/${each.text}`}>
            <strong>{each.text}</strong> <span className={styles['count']}>{number(each.count)} ×</span>{' '}
            <Tag tone={each.change == null ? 'neutral' : 'info'}>
              {each.change == null ? words.sameAnswer : words.otherAnswer}
            </Tag>
            <div className={styles['hint']}>→ {each.read_after}</div>
            {each.change != null && (
              <div className={styles['gists']}>
                <GistLine gist={each.change.before} lang={each.lang} />
                <span aria-hidden="true">→</span>
                <GistLine gist={each.change.after} lang={each.lang} />
              </div>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
