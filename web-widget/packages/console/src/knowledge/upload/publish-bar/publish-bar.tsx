import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import type { UploadReport } from '../../../api/faq';
import { useFormat } from '../../../language/format';
import { useWords } from '../../../language/language';
import { changes } from '../report/upload-report-view';
import { uploadWords } from '../upload.words';

interface Props {
  readonly report: UploadReport;
  readonly replace: boolean;
  readonly busy: boolean;
  readonly onReplace: (replace: boolean) => void;
  readonly onPublish: (skipBad: boolean) => void;
  readonly onForget: () => void;
}

/** What can be done with a checked file; bad rows have to be left out on purpose. */
export function PublishBar({ report, replace, busy, onReplace, onPublish, onForget }: Props) {
  const words = useWords(uploadWords);
  const { number } = useFormat();
  const [skipBad, setSkipBad] = useState(false);
  const bad = report.problems.length > 0;
  if (report.published) return <Published report={report} onForget={onForget} />;
  const usable = report.rows > 0;
  return (
    <Stack gap="sm" mt="lg">
      {usable && bad && (
        <Checkbox
          label={words.skip}
          checked={skipBad}
          onChange={event => setSkipBad(event.currentTarget.checked)}
          disabled={report.rows === 0}
        />
      )}
      {usable && (
        <Checkbox
          label={words.replace}
          description={replace ? words.replaceHint(number(report.removed)) : undefined}
          checked={replace}
          onChange={event => onReplace(event.currentTarget.checked)}
        />
      )}
      <Group gap="xs" mt="xs">
        <Button
          onClick={() => onPublish(skipBad)}
          loading={busy}
          disabled={!usable || (bad && !skipBad) || !changes(report)}
        >
          {words.publish}
        </Button>
        <Button variant="default" onClick={onForget}>
          {words.another}
        </Button>
      </Group>
    </Stack>
  );
}

function Published({ report, onForget }: { readonly report: UploadReport; readonly onForget: () => void }) {
  const words = useWords(uploadWords);
  return (
    <Stack gap="sm" mt="lg" role="status">
      <Text>
        {words.publishedText}{' '}
        {report.version != null && (
          <Text span c="dimmed" size="sm">
            {words.version} <code>{report.version}</code>
          </Text>
        )}
      </Text>
      <Group gap="xs">
        <Button component={Link} to="/knowledge">
          {words.see}
        </Button>
        <Button variant="default" onClick={onForget}>
          {words.another}
        </Button>
      </Group>
    </Stack>
  );
}
