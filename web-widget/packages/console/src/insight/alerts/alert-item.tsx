import { Button, Group } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Alert } from '../../api/insight';
import { useApi } from '../../api/use-api';
import { useFormat } from '../../language/format';
import { useWords } from '../../language/language';
import { useTell } from '../../parts/failure/tell';
import { useLanguageName } from '../../parts/language-tag/language-tag';
import { Card } from '../../parts/page/page';
import { Tag } from '../../parts/tag/tag';
import { BehindList } from '../behind/behind-list';
import { useTopicName } from '../frame/use-topic-name';
import styles from './alerts.module.css';
import { alertsWords } from './alerts.words';

/** One alert, what is behind it, and who has seen to it. */
export function AlertItem({ alert }: { readonly alert: Alert }) {
  const words = useWords(alertsWords);
  const api = useApi();
  const tell = useTell();
  const queries = useQueryClient();
  const { moment } = useFormat();
  const sentence = useSentence();
  const [opened, setOpened] = useState(false);
  const [page, setPage] = useState(1);
  const acknowledge = useMutation({
    mutationFn: () => api.insight.acknowledge(alert.id),
    onSuccess: () => {
      tell.done(words.acknowledged);
      return queries.invalidateQueries({ queryKey: ['insight', 'alerts'] });
    },
    onError: tell.failed,
  });
  return (
    <Card>
      <article aria-label={sentence(alert)}>
        <Group justify="space-between" align="flex-start">
          <h2 className={styles['sentence']}>{sentence(alert)}</h2>
          {alert.ended_at === undefined ? (
            <Tag tone="bad">{words.going}</Tag>
          ) : (
            <Tag>{words.ended(moment(alert.ended_at))}</Tag>
          )}
        </Group>
        <p className={styles['times']}>{words.since(moment(alert.since), moment(alert.raised_at))}</p>
        <Group gap="xs">
          {alert.seen_at === undefined ? (
            <Button size="xs" onClick={() => acknowledge.mutate()} loading={acknowledge.isPending}>
              {words.acknowledge}
            </Button>
          ) : (
            <Tag tone="good">{words.seen(alert.seen_by ?? '', moment(alert.seen_at))}</Tag>
          )}
          {alert.kind === 'surge' ? (
            <Button size="xs" variant="default" aria-expanded={opened} onClick={() => setOpened(!opened)}>
              {words.behind}
            </Button>
          ) : (
            <Link to="/insight/quality">{words.toQuality}</Link>
          )}
        </Group>
        {opened && (
          <section aria-label={words.behind} className={styles['behind']}>
            <BehindList
              name={['alert', alert.id]}
              load={(asked, signal) => api.insight.behindAlert(alert.id, asked, signal)}
              page={page}
              onPage={setPage}
            />
          </section>
        )}
      </article>
    </Card>
  );
}

function useSentence(): (alert: Alert) => string {
  const words = useWords(alertsWords);
  const { number, decimal } = useFormat();
  const language = useLanguageName();
  const nameOf = useTopicName();
  return alert => {
    switch (alert.kind) {
      case 'surge':
        return words.surge(nameOf(alert.topic), number(alert.found), number(alert.minutes), decimal(alert.usual, 1));
      case 'topic_drift':
        return words.topic_drift(decimal(alert.found, 3), decimal(alert.usual, 3));
      case 'confidence_drift':
        return words.confidence_drift(language(alert.topic), decimal(alert.found, 3), decimal(alert.usual, 3));
    }
  };
}
