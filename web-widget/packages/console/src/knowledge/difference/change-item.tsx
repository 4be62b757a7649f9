import { Link } from 'react-router';
import type { Change } from '../../api/versions';
import { useWords } from '../../language/language';
import { LanguageTag } from '../../parts/language-tag/language-tag';
import { Tag, type Tone } from '../../parts/tag/tag';
import { entryPath } from '../entries/entry-path';
import styles from './difference.module.css';
import { differenceWords, fieldName } from './difference.words';
import { FieldChangeView } from './field-change';

const tones: Readonly<Record<Change['kind'], Tone>> = { added: 'good', changed: 'info', removed: 'bad' };

/** Names of the entry itself, which its heading tells already. */
const told = new Set(['id', 'lang']);

/** What happened to one entry. */
export function ChangeItem({ change }: { readonly change: Change }) {
  const words = useWords(differenceWords);
  const fields = change.fields.filter(({ name }) => !told.has(name));
  return (
    <li className={styles['change']}>
      <header className={styles['head']}>
        <Tag tone={tones[change.kind]}>{words.kinds[change.kind]}</Tag>
        {change.kind === 'changed' ? (
          <Link className={styles['id']} to={entryPath(change.id, change.lang)}>
            {change.id}
          </Link>
        ) : (
          <code className={styles['id']}>{change.id}</code>
        )}
        <LanguageTag lang={change.lang} />
      </header>
      {change.kind === 'changed' ? (
        fields.map(field => <FieldChangeView key={field.name} change={field} />)
      ) : (
        <dl className={styles['whole']}>
          {fields.map(({ name, before, after }) => (
            <div key={name}>
              <dt>{fieldName(name, words)}</dt>
              <dd className={change.kind === 'removed' ? styles['gone'] : undefined}>
                {(change.kind === 'removed' ? before : after).join('\n')}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
}
