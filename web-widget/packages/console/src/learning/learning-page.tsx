import { Stack, Title } from '@mantine/core';
import { useStatus } from '../api/use-api';
import { useWords } from '../language/language';
import { ModelCards } from '../overview/model-card/model-cards';
import { Failure } from '../parts/failure/failure';
import { Loading } from '../parts/loading/loading';
import { Card, Page } from '../parts/page/page';
import { ExportForm } from './export-form/export-form';
import { learningWords } from './learning.words';
import { ScheduleCard } from './schedule/schedule-form';
import { Trainings } from './trainings/trainings';
import { ModelVersions } from './versions/model-versions';

/** How training stands, and what it could learn from next. */
export function LearningPage() {
  const words = useWords(learningWords);
  const status = useStatus();
  return (
    <Page title={words.title} intro={words.intro}>
      <Title order={2} size="h4" mb="sm">
        {words.models}
      </Title>
      {status.isError && status.data === undefined && <Failure failure={status.error} onRetry={status.refetch} />}
      {status.isPending && <Loading lines={2} height={160} />}
      <Stack gap="xl">
        {status.data !== undefined && <ModelCards models={status.data.models} />}
        <Trainings />
        <ScheduleCard />
        <ModelVersions />
        <Card>
          <ExportForm />
        </Card>
      </Stack>
    </Page>
  );
}
