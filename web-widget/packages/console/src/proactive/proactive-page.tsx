import { Button, Drawer } from '@mantine/core';
import { useState } from 'react';
import type { ProactiveRule } from '../api/proactive';
import { useWords } from '../language/language';
import { Empty } from '../parts/empty/empty';
import { Failure } from '../parts/failure/failure';
import { Icon } from '../parts/icon/icon';
import { Loading } from '../parts/loading/loading';
import { Page } from '../parts/page/page';
import styles from './proactive.module.css';
import { proactiveWords } from './proactive.words';
import { RuleCard } from './rule-card';
import { RuleForm } from './rule-form';
import { useProactive } from './use-proactive';

const newRule: ProactiveRule = {
  id: '',
  name: '',
  page: '*',
  seconds: 30,
  visits: 1,
  hours: 'any',
  pause_days: 7,
  on: true,
};

/** What visitors are told before they ask, and whether that helped. */
export function ProactivePage() {
  const words = useWords(proactiveWords);
  const [edited, setEdited] = useState<ProactiveRule>();
  const { data, error, isPending, refetch } = useProactive();
  const add = (
    <Button size="sm" leftSection={<Icon name="plus" size={16} />} onClick={() => setEdited(newRule)}>
      {words.add}
    </Button>
  );
  return (
    <Page title={words.title} intro={words.intro} actions={add}>
      {error !== null && data === undefined && <Failure failure={error} onRetry={refetch} />}
      {isPending && <Loading lines={3} height={96} />}
      {data?.rules.length === 0 && <Empty icon="proactive" title={words.empty} hint={words.emptyHint} />}
      <ul className={styles['list']}>
        {data?.rules.map(each => (
          <RuleCard key={each.id} rule={each} days={data.days} onEdit={() => setEdited(each)} />
        ))}
      </ul>
      <Drawer
        opened={edited !== undefined}
        onClose={() => setEdited(undefined)}
        position="right"
        size="min(28rem, 100vw)"
        title={edited === undefined || edited.id === '' ? words.add : words.editTitle}
        closeButtonProps={{ 'aria-label': words.close }}
      >
        {edited !== undefined && <RuleForm rule={edited} onDone={() => setEdited(undefined)} />}
      </Drawer>
    </Page>
  );
}
