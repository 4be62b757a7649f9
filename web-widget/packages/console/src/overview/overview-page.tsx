import { Title } from '@mantine/core';
import { useStatus } from '../api/use-api';
import { useWords } from '../language/language';
import { Failure } from '../parts/failure/failure';
import { Loading } from '../parts/loading/loading';
import { Page } from '../parts/page/page';
import { Figures } from './figures/figures';
import { ModelCards } from './model-card/model-cards';
import { overviewWords } from './overview.words';

/** The server at a glance. */
export function OverviewPage() {
  const words = useWords(overviewWords);
  const status = useStatus();
  return (
    <Page title={words.title} intro={words.intro}>
      {status.isError && <Failure failure={status.error} onRetry={status.refetch} />}
      {status.isPending && <Loading lines={3} height={96} />}
      {status.data !== undefined && (
        <>
          <Figures status={status.data} />
          <Title order={2} size="h4" mb="sm">
            {words.models}
          </Title>
          <ModelCards models={status.data.models} />
        </>
      )}
    </Page>
  );
}
