import { useWords } from '../language/language';
import { Failure } from '../parts/failure/failure';
import { Loading } from '../parts/loading/loading';
import { Page } from '../parts/page/page';
import { HoursForm } from './hours-form';
import { hoursWords } from './hours.words';
import { useHours } from './use-hours';

/** When people answer: the hours of the desk and of the teams that have their own. */
export function HoursPage() {
  const words = useWords(hoursWords);
  const { data, error, isPending, refetch } = useHours();
  return (
    <Page title={words.title} intro={words.intro}>
      {isPending && <Loading lines={6} />}
      {error !== null && data === undefined && <Failure failure={error} onRetry={refetch} />}
      {data !== undefined && <HoursForm saved={data} />}
    </Page>
  );
}
