import { Stack } from '@mantine/core';
import { useFormat } from '../../language/format';
import { useWords } from '../../language/language';
import { InsightPage } from '../frame/insight-page';
import { SliceFilters } from '../frame/slice-filters';
import { useSlice } from '../frame/use-slice';
import { GroupTable } from './group-table';
import { peopleWords } from './people.words';
import { TrappedList } from './trapped-list';

/** Who gets nowhere now, and how conversations went by agent, page and language. */
export function PeoplePage() {
  const words = useWords(peopleWords);
  const { language } = useFormat();
  const { slice } = useSlice();
  return (
    <InsightPage section="people" title={words.title} intro={words.intro}>
      <Stack gap="md">
        <TrappedList />
        <SliceFilters topics />
        <GroupTable
          title={words.agents}
          by="agent"
          slice={slice}
          of={words.agent}
          nameOf={(key, name) => name ?? key}
          empty={words.noAgents}
          named
        />
        <GroupTable
          title={words.pages}
          by="page"
          slice={slice}
          of={words.page}
          nameOf={key => (key === '' ? words.noPage : key)}
          empty={words.noPage}
        />
        <GroupTable
          title={words.languages}
          by="lang"
          slice={slice}
          of={words.language}
          nameOf={key => language(key)}
          empty={words.noPage}
        />
      </Stack>
    </InsightPage>
  );
}
