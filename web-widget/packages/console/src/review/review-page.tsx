import { Switch, Tabs } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocation, useNavigate, useParams } from 'react-router';
import { useApi } from '../api/use-api';
import { useWords } from '../language/language';
import { useTell } from '../parts/failure/tell';
import { Page } from '../parts/page/page';
import { Decided } from './decided/decided';
import { ReviewInbox } from './inbox/review-inbox';
import { reviewWords } from './review.words';
import { Topics } from './topics/topics';

/** What customers said that a person should look at, what was decided of it, and what nobody could answer. */
export function ReviewPage() {
  const words = useWords(reviewWords);
  const navigate = useNavigate();
  const { search } = useLocation();
  const { tab = 'todo' } = useParams();
  return (
    <Page title={words.title} intro={words.intro} actions={<TwoPeople />}>
      <Tabs
        value={tab}
        keepMounted={false}
        onChange={to => void navigate(`/review/${to ?? 'todo'}${search}`, { replace: true })}
      >
        <Tabs.List mb="md">
          <Tabs.Tab value="todo">{words.tabs.todo}</Tabs.Tab>
          <Tabs.Tab value="decided">{words.tabs.decided}</Tabs.Tab>
          <Tabs.Tab value="topics">{words.tabs.topics}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="todo">
          <ReviewInbox />
        </Tabs.Panel>
        <Tabs.Panel value="decided">
          <Decided />
        </Tabs.Panel>
        <Tabs.Panel value="topics">
          <Topics />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}

/** Whether a label counts only once a second person has said the same. */
function TwoPeople() {
  const words = useWords(reviewWords);
  const api = useApi();
  const tell = useTell();
  const queries = useQueryClient();
  const { data } = useQuery({
    queryKey: ['review', 'settings'],
    queryFn: ({ signal }) => api.review.settings(signal),
  });
  const set = useMutation({
    mutationFn: (two_people: boolean) => api.review.set({ two_people }),
    onSuccess: after => {
      queries.setQueryData(['review', 'settings'], after);
      tell.done(words.saved);
    },
    onError: tell.failed,
  });
  return (
    <Switch
      label={words.twoPeople}
      description={words.twoPeopleHint}
      checked={set.isPending ? set.variables : (data?.two_people ?? false)}
      disabled={data === undefined}
      onChange={event => set.mutate(event.currentTarget.checked)}
    />
  );
}
