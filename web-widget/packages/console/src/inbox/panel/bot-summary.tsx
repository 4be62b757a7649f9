import { useQuery } from '@tanstack/react-query';
import type { Summary } from '../../api/desk';
import { useApi } from '../../api/use-api';
import { useWords } from '../../language/language';
import { Icon } from '../../parts/icon/icon';
import { traceWords } from '../../trace/trace.words';
import { panelWords } from './panel.words';
import styles from './side-panel.module.css';

/** What was asked, found and tried before a person came; nothing where the server has none to give. */
export function BotSummary({ id }: { readonly id: string }) {
  const words = useWords(panelWords);
  const { reasons } = useWords(traceWords);
  const api = useApi();
  const { data } = useQuery({
    queryKey: ['talk', id, 'summary'],
    queryFn: ({ signal }) => api.desk.summary(id, signal),
  });
  if (data === undefined) return null;
  const asked = typeof data.asked === 'string' ? [data.asked] : data.asked;
  return (
    <section className={styles['part']}>
      <h3>{words.summary}</h3>
      <p dir="auto">{data.text}</p>
      <div className={styles['label']}>{words.asked}</div>
      {asked.map(each => (
        <p key={each} dir="auto">
          {each}
        </p>
      ))}
      <div className={styles['label']}>{words.found}</div>
      {data.answers.length === 0 ? <p>{words.nothingFound}</p> : <Tried answers={data.answers} />}
      {data.reason != null && (
        <>
          <div className={styles['label']}>{words.reason}</div>
          <p>{reasons[data.reason] ?? data.reason}</p>
        </>
      )}
    </section>
  );
}

function Tried({ answers }: { readonly answers: Summary['answers'] }) {
  const words = useWords(panelWords);
  return (
    <ul className={styles['tried']}>
      {answers.map(({ id, title, helpful }) => (
        <li key={id}>
          <span dir="auto">{title}</span>
          {helpful != null && (
            <span className={helpful ? styles['up'] : styles['down']}>
              <Icon name={helpful ? 'thumbUp' : 'thumbDown'} size={13} /> {helpful ? words.helpful : words.unhelpful}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
