import { Tabs } from '@mantine/core';
import { useLocation, useNavigate, useParams } from 'react-router';
import { useWords } from '../language/language';
import { Page } from '../parts/page/page';
import { EntryTests } from './entry-tests';
import { Replay } from './replay';
import { SavedTests } from './saved-tests';
import { testingWords } from './testing.words';

/** Checks of the knowledge that take a while: every entry, saved tests, and what customers asked of late. */
export function TestingPage() {
  const words = useWords(testingWords);
  const navigate = useNavigate();
  const { search } = useLocation();
  const { tab = 'entries' } = useParams();
  return (
    <Page title={words.title} intro={words.intro}>
      <Tabs
        value={tab}
        keepMounted={false}
        onChange={to => void navigate(`/knowledge/testing/${to ?? 'entries'}${search}`, { replace: true })}
      >
        <Tabs.List mb="md">
          <Tabs.Tab value="entries">{words.tabs.entries}</Tabs.Tab>
          <Tabs.Tab value="saved">{words.tabs.saved}</Tabs.Tab>
          <Tabs.Tab value="replay">{words.tabs.replay}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="entries">
          <EntryTests />
        </Tabs.Panel>
        <Tabs.Panel value="saved">
          <SavedTests />
        </Tabs.Panel>
        <Tabs.Panel value="replay">
          <Replay />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
