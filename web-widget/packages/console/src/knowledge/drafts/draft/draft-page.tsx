import { Button, Group, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import type { Draft } from '../../../api/drafts';
import { useFormat } from '../../../language/format';
import { useWords } from '../../../language/language';
import { Failure } from '../../../parts/failure/failure';
import { Icon } from '../../../parts/icon/icon';
import { Loading } from '../../../parts/loading/loading';
import { Card } from '../../../parts/page/page';
import { KnowledgePage } from '../../frame/knowledge-page';
import { uploadWords } from '../upload.words';
import { DiscardButton } from './discard-button';
import { draftWords } from './draft.words';
import { OutdatedNotice } from './outdated-notice';
import { PublishBar } from './publish/publish-bar';
import { ReportTabs } from './report-tabs';
import { Summary } from './summary';
import { Understood } from './understood/understood';
import { useDraft } from './use-draft';
import { useWaiting, WaitingNotice } from './waiting-notice';

/** One draft: how its file was understood, what is wrong with it, what it would change; and to publish it. */
export function DraftPage() {
  const { id = '' } = useParams();
  return <OneDraft key={id} id={id} />;
}

function OneDraft({ id }: { readonly id: string }) {
  const words = useWords(uploadWords);
  const draft = useDraft(id);
  const waiting = useWaiting(id);
  const { data, error, isPending, refetch } = draft.report;
  if (data === undefined)
    return (
      <KnowledgePage section="drafts" title={words.title} actions={<Back />}>
        {isPending && <Loading />}
        {error !== null && <Failure failure={error} onRetry={refetch} />}
      </KnowledgePage>
    );
  return (
    <Frame report={data} discardable={waiting === undefined}>
      <Stack gap="md">
        {draft.outdated !== undefined && <OutdatedNotice outdated={draft.outdated} />}
        {waiting !== undefined && <WaitingNotice scheduled={waiting} />}
        <Card>
          <Summary report={data} busy={draft.change.isPending} />
          <Understood report={data} change={draft.change} />
        </Card>
        <ReportTabs report={data} change={draft.change} />
        {waiting === undefined && <PublishBar report={data} change={draft.change} onOutdated={draft.onOutdated} />}
      </Stack>
    </Frame>
  );
}

interface FrameProps {
  readonly report: Draft;
  readonly discardable: boolean;
  readonly children: ReactNode;
}

function Frame({ report: { draft }, discardable, children }: FrameProps) {
  const words = useWords(draftWords);
  const { moment } = useFormat();
  return (
    <KnowledgePage
      section="drafts"
      title={draft.file}
      intro={words.intro(draft.author_name, moment(draft.at), draft.base)}
      actions={
        <Group gap="xs">
          <Back />
          {discardable && <DiscardButton draft={draft} />}
        </Group>
      }
    >
      {children}
    </KnowledgePage>
  );
}

function Back() {
  const words = useWords(draftWords);
  return (
    <Button
      component={Link}
      to="/knowledge/upload"
      variant="default"
      size="sm"
      leftSection={<Icon name="back" size={16} />}
    >
      {words.back}
    </Button>
  );
}
