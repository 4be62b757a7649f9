import { useApi } from '../../api/use-api';
import { useWords } from '../../language/language';
import { InsightPage } from '../frame/insight-page';
import { insightWords } from '../frame/insight.words';
import { SliceFilters } from '../frame/slice-filters';
import { useSlice } from '../frame/use-slice';
import { BehindList } from './behind-list';

/** The conversations behind one figure, with the filters of the figure. */
export function BehindPage() {
  const words = useWords(insightWords);
  const api = useApi();
  const { slice, get, change, page } = useSlice();
  const of = get('of') === '' ? 'all' : get('of');
  return (
    <InsightPage section="overview" title={words.behind} intro={words.parts[of] ?? of}>
      <SliceFilters topics />
      <BehindList
        name={['slice', slice, of]}
        load={(asked, signal) => api.insight.behind(slice, { ...asked, of }, signal)}
        page={page}
        onPage={to => change({ page: String(to) })}
      />
    </InsightPage>
  );
}
