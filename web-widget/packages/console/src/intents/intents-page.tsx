import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Intent } from '../api/intents';
import { useIntents } from '../api/use-api';
import { useLanguage, useWords } from '../language/language';
import { Empty } from '../parts/empty/empty';
import { Failure } from '../parts/failure/failure';
import { Icon } from '../parts/icon/icon';
import { Loading } from '../parts/loading/loading';
import { Card, Page } from '../parts/page/page';
import { Table } from '../parts/table/table';
import { Tag } from '../parts/tag/tag';
import styles from './intents.module.css';
import { intentsWords } from './intents.words';

/** All intents with their definitions in both languages. */
export function IntentsPage() {
  const words = useWords(intentsWords);
  const { data, error, isPending, refetch } = useIntents();
  const [wanted, setWanted] = useState('');
  const shown = (data ?? []).filter(intent => holds(intent, wanted.trim().toLowerCase()));
  return (
    <Page title={words.title} intro={words.intro}>
      <search className={styles['tools']}>
        <TextInput
          className={styles['search'] ?? ''}
          type="search"
          leftSection={<Icon name="search" size={16} />}
          aria-label={words.search}
          placeholder={words.search}
          value={wanted}
          onChange={event => setWanted(event.currentTarget.value)}
        />
        {data !== undefined && (
          <span className={styles['count']} role="status">
            {words.count(shown.length)}
          </span>
        )}
      </search>
      {error !== null && data === undefined && <Failure failure={error} onRetry={refetch} />}
      <Card flush>
        {isPending && <Loading lines={8} />}
        {data !== undefined && shown.length === 0 && <Empty icon="search" title={words.noMatch} />}
        {shown.length > 0 && <IntentTable intents={shown} />}
      </Card>
    </Page>
  );
}

function IntentTable({ intents }: { readonly intents: readonly Intent[] }) {
  const words = useWords(intentsWords);
  const { language } = useLanguage();
  const other = language === 'zh' ? 'en' : 'zh';
  const { title, definition, other: translated } = words.columns;
  return (
    <Table label={words.title} columns={[title, definition, translated]}>
      {intents.map(intent => (
        <tr key={intent.intent}>
          <td>
            <span className={styles['title']}>
              {intent[`title_${language}`]}
              {intent.sensitive && <Tag tone="warn">{words.sensitive}</Tag>}
              <code>{intent.intent}</code>
            </span>
          </td>
          <td className={styles['text']}>{intent[`definition_${language}`]}</td>
          <td className={styles['quiet']} lang={other === 'zh' ? 'zh-CN' : 'en'}>
            <strong>{intent[`title_${other}`]}</strong>
            {intent[`definition_${other}`]}
          </td>
        </tr>
      ))}
    </Table>
  );
}

function holds(intent: Intent, wanted: string): boolean {
  return [intent.intent, intent.title_en, intent.title_zh, intent.definition_en, intent.definition_zh].some(text =>
    text.toLowerCase().includes(wanted),
  );
}
