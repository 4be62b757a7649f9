import { Button, Loader, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import { useWords } from '../../language/language';
import { Failure } from '../../parts/failure/failure';
import { Icon } from '../../parts/icon/icon';
import { Card, Page } from '../../parts/page/page';
import { DropArea } from './drop-area/drop-area';
import { PublishBar } from './publish-bar/publish-bar';
import { UploadReportView } from './report/upload-report-view';
import { uploadWords } from './upload.words';
import { useUpload } from './use-upload';

/** Brings a file into the knowledge base: choose, read the report, publish. */
export function UploadPage() {
  const words = useWords(uploadWords);
  const upload = useUpload();
  const { report } = upload;
  return (
    <Page title={words.title} intro={words.intro} actions={<Back />}>
      <Stack gap="md">
        {upload.file === undefined && <DropArea onFile={upload.take} />}
        {upload.failure !== null && <Failure failure={upload.failure} />}
        {upload.checking && report === undefined && <Checking />}
        {report !== undefined && (
          <Card>
            <UploadReportView report={report} />
            <PublishBar
              report={report}
              replace={upload.replace}
              busy={upload.publishing || upload.checking}
              onReplace={upload.chooseReplace}
              onPublish={upload.publish}
              onForget={upload.forget}
            />
          </Card>
        )}
        {upload.failure !== null && report === undefined && (
          <Button variant="default" onClick={upload.forget} style={{ alignSelf: 'flex-start' }}>
            {words.another}
          </Button>
        )}
      </Stack>
    </Page>
  );
}

function Checking() {
  const words = useWords(uploadWords);
  return (
    <Card>
      <Stack align="center" gap="sm" py="xl" role="status">
        <Loader size="sm" />
        <Text c="dimmed">{words.checking}</Text>
      </Stack>
    </Card>
  );
}

function Back() {
  const words = useWords(uploadWords);
  return (
    <Button component={Link} to="/knowledge" variant="default" leftSection={<Icon name="back" size={16} />}>
      {words.back}
    </Button>
  );
}
