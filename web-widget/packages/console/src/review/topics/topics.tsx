import { Button, Group } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import type { UnansweredTopic } from '../../api/review';
import { useApi } from '../../api/use-api';
import { useFormat } from '../../language/format';
import { useWords } from '../../language/language';
import { Empty } from '../../parts/empty/empty';
import { Failure } from '../../parts/failure/failure';
import { useTell } from '../../parts/failure/tell';
import { LanguageFilter } from '../../parts/filters/language-filter';
import { useFilters } from '../../parts/filters/use-filters';
import { LanguageTag } from '../../parts/language-tag/language-tag';
import { Loading } from '../../parts/loading/loading';
import { Card } from '../../parts/page/page';
import { Tag } from '../../parts/tag/tag';
import { NewEntryDialog } from '../inbox/new-entry-dialog';
import { reviewWords } from '../review.words';
import styles from './topics.module.css';
import { WeekBars } from './week-bars';

/** What customers asked and nobody answered, by topic, with entries that would. */
export function Topics() {
  const words = useWords(reviewWords);
  const api = useApi();
  const tell = useTell();
  const queries = useQueryClient();
  const { moment } = useFormat();
  const filters = useFilters();
  const lang = filters.get('lang');
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['review', 'topics', lang],
    queryFn: ({ signal }) => api.review.topics(lang, signal),
  });
  const find = useMutation({
    mutationFn: () => api.review.findTopics(),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['review', 'topics'] }),
    onError: tell.failed,
  });
  return (
    <>
      <p className={styles['hint']}>{words.topicsIntro}</p>
      <Group mb="sm" gap="sm">
        <LanguageFilter value={lang} onChange={to => filters.change({ lang: to })} />
        <Button size="xs" variant="default" loading={find.isPending} onClick={() => find.mutate()}>
          {words.findTopics}
        </Button>
        {data?.found_at != null && <span className={styles['soft']}>{words.foundAt(moment(data.found_at))}</span>}
      </Group>
      {error !== null && data === undefined && <Failure failure={error} onRetry={refetch} />}
      <Card flush>
        {isPending && <Loading lines={5} height={56} />}
        {data?.topics.length === 0 && <Empty icon="knowledge" title={words.noTopics} hint={words.noTopicsHint} />}
        <ul className={styles['topics']} aria-label={words.tabs.topics}>
          {data?.topics.map(topic => (
            <TopicItem key={topic.id} topic={topic} />
          ))}
        </ul>
      </Card>
    </>
  );
}

function TopicItem({ topic }: { readonly topic: UnansweredTopic }) {
  const words = useWords(reviewWords);
  const api = useApi();
  const tell = useTell();
  const queries = useQueryClient();
  const { number } = useFormat();
  const [writing, setWriting] = useState(false);
  const open = useMutation({
    mutationFn: (entry: Parameters<typeof api.review.draftTopic>[1]) => api.review.draftTopic(topic.id, entry),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['review', 'topics'] }),
    onError: tell.failed,
  });
  return (
    <li className={styles['topic']}>
      <div>
        <h3 lang={topic.lang === 'zh' ? 'zh-CN' : topic.lang}>{topic.question}</h3>
        <p className={styles['facts']}>
          <LanguageTag lang={topic.lang} />
          <Tag tone={topic.match === 'new' ? 'good' : 'info'}>{words.matches[topic.match]}</Tag>
          <span>{words.asked(number(topic.asked))}</span>
        </p>
        <p className={styles['answer']}>{topic.answer === '' ? words.noAnswer : topic.answer}</p>
        <details>
          <summary>
            {words.phrasings} {number(topic.utterances.length)}
          </summary>
          <ul className={styles['phrasings']}>
            {topic.utterances.map(text => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </details>
      </div>
      <div className={styles['side']}>
        <WeekBars weeks={topic.weeks} />
        {topic.draft === '' ? (
          <Button size="xs" onClick={() => setWriting(true)}>
            {words.draft}
          </Button>
        ) : (
          <Button size="xs" variant="default" component={Link} to={`/knowledge/drafts/${topic.draft}`}>
            {words.toDraft}
          </Button>
        )}
      </div>
      {writing && (
        <NewEntryDialog
          question={topic.question}
          answer={topic.answer}
          onOpen={async entry => void (await open.mutateAsync(entry))}
          onClose={() => setWriting(false)}
        />
      )}
    </li>
  );
}
