import { Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { useApi } from '../../api/use-api';
import { useWords } from '../../language/language';
import { DropArea } from '../../parts/drop-area/drop-area';
import { Failure } from '../../parts/failure/failure';
import { KnowledgePage } from '../frame/knowledge-page';
import { DraftList } from './draft-list';
import { draftKey, draftPath } from './draft-path';
import { ScheduleList } from './schedule/schedule-list';
import { uploadWords } from './upload.words';

/** The extensions that the server reads. */
const types = ['csv', 'tsv', 'txt', 'xlsx', 'jsonl', 'json', 'md', 'yml', 'yaml', 'zip'];
const most = 10 * 1024 * 1024;

/** Brings a file to the server as a draft; shows the drafts there are and what is to be published at a time. */
export function UploadPage() {
  const words = useWords(uploadWords);
  const api = useApi();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const upload = useMutation({
    mutationFn: (file: File) => api.drafts.add(file),
    onSuccess: report => {
      queries.setQueryData(draftKey(report.draft.id), report);
      return navigate(draftPath(report.draft.id));
    },
  });
  return (
    <KnowledgePage section="drafts" title={words.title} intro={words.intro}>
      <Stack gap="md">
        <DropArea
          title={words.drop}
          hint={words.hint}
          types={types}
          most={most}
          busy={upload.isPending}
          onFile={upload.mutate}
        />
        {upload.error !== null && <Failure failure={upload.error} />}
        <DraftList />
        <ScheduleList />
      </Stack>
    </KnowledgePage>
  );
}
