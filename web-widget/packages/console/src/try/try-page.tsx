import { Button, Group, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Step, Tried } from '../api/rehearsal';
import { useApi } from '../api/use-api';
import { useWords } from '../language/language';
import { Failure } from '../parts/failure/failure';
import { Icon } from '../parts/icon/icon';
import { Card, Page } from '../parts/page/page';
import { Intents } from '../trace/intents/intents';
import { Scope } from '../trace/intents/scope';
import { Steps } from '../trace/steps/steps';
import { AskForm, type Wanted } from './ask-form';
import { CustomerView, type Exchange } from './customer-view';
import { Found } from './found';
import { Reading } from './reading';
import { SaveTest } from './save-test';
import { Settings } from './settings';
import styles from './try.module.css';
import { tryWords } from './try.words';
import { Why } from './why';

interface Asked {
  readonly wanted: Wanted;
  readonly said: string;
  /** What was pressed, where it was a button. */
  readonly option?: string;
}

/** Ask as a customer would, and see everything that led to the answer. */
export function TryPage() {
  const words = useWords(tryWords);
  const api = useApi();
  const [exchanges, setExchanges] = useState<readonly Exchange[]>([]);
  const [last, setLast] = useState<Wanted>();
  const [saving, setSaving] = useState(false);
  const ask = useMutation({
    mutationFn: ({ wanted, said, option }: Asked) => {
      const { lang, draft, connectors, model } = wanted;
      return api.rehearsal.ask({
        ...(option === undefined ? { text: said } : { press: option }),
        history: exchanges.map(stepOf),
        lang: lang === '' ? undefined : lang,
        draft: draft === '' ? undefined : draft,
        connectors,
        model,
      });
    },
    onSuccess: (tried, { wanted, said, option }) => {
      setLast(wanted);
      setExchanges(before => [...before, { said, pressed: option !== undefined, tried }]);
    },
  });
  const press = (option: string, label: string) => {
    if (last !== undefined) ask.mutate({ wanted: last, said: label, option });
  };
  const tried = exchanges.at(-1)?.tried;
  return (
    <Page title={words.title} intro={words.intro}>
      <div className={styles['page']}>
        <div className={styles['left']}>
          <Card>
            <AskForm busy={ask.isPending} onAsk={wanted => ask.mutate({ wanted, said: wanted.text.trim() })} />
          </Card>
          {ask.error !== null && <Failure failure={ask.error} />}
          <Card>
            <Group justify="space-between" mb="sm">
              <Title order={2} size="h4">
                {words.customerSees}
              </Title>
              {exchanges.length > 0 && (
                <Group gap="xs">
                  <Button variant="default" size="xs" onClick={() => setSaving(true)}>
                    {words.save}
                  </Button>
                  <Button
                    variant="subtle"
                    size="xs"
                    leftSection={<Icon name="back" size={14} />}
                    onClick={() => setExchanges([])}
                  >
                    {words.startOver}
                  </Button>
                </Group>
              )}
            </Group>
            <CustomerView exchanges={exchanges} busy={ask.isPending} onPress={press} />
          </Card>
        </div>
        {tried !== undefined && <Behind tried={tried} />}
      </div>
      {saving && <SaveTest exchanges={exchanges} onDone={() => setSaving(false)} />}
    </Page>
  );
}

function stepOf({ said, pressed }: Exchange): Step {
  return pressed ? { press: said } : { say: said };
}

/** Everything that led to the answer. */
function Behind({ tried }: { readonly tried: Tried }) {
  const words = useWords(tryWords);
  const { trace } = tried;
  return (
    <div className={styles['behind']}>
      <Card>
        <Title order={2} size="h4" mb="xs">
          {words.why}
        </Title>
        <Why tried={tried} />
      </Card>
      {tried.question != null && (
        <Card>
          <Title order={2} size="h4" mb="xs">
            {words.how}
          </Title>
          <Reading question={tried.question} />
        </Card>
      )}
      <Card>
        <div className={styles['pair']}>
          <div className={styles['column']}>
            <Intents intents={trace.intents} thresholds={trace.thresholds ?? undefined} />
            {trace.out_of_scope != null && <Scope score={trace.out_of_scope} limit={trace.thresholds?.out_of_scope} />}
          </div>
          <Steps steps={trace.steps_ms} />
        </div>
      </Card>
      <Card>
        <Title order={2} size="h4" mb="xs">
          {words.hits}
        </Title>
        <Found tried={tried} />
      </Card>
      {tried.settings.length > 0 && (
        <Card>
          <Title order={2} size="h4" mb="xs">
            {words.settings}
          </Title>
          <Settings settings={tried.settings} lang={tried.lang} />
        </Card>
      )}
    </div>
  );
}
