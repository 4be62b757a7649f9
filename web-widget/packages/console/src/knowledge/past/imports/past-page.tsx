import { Checkbox, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useApi } from '../../../api/use-api';
import { useWords } from '../../../language/language';
import { DropArea } from '../../../parts/drop-area/drop-area';
import { Failure } from '../../../parts/failure/failure';
import { KnowledgePage } from '../../frame/knowledge-page';
import { importPath } from '../past-path';
import { ImportList } from './import-list';
import { importsWords } from './imports.words';

const types = ['csv', 'tsv', 'jsonl', 'json'];
const most = 20 * 1024 * 1024;

/** Takes files of past conversations, and shows those that were taken. */
export function PastPage() {
  const words = useWords(importsWords);
  const api = useApi();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [skipBad, setSkipBad] = useState(false);
  const begin = useMutation({
    mutationFn: (file: File) => api.mining.begin(file, skipBad),
    onSuccess: async run => {
      await navigate(importPath(run.id));
      await queries.invalidateQueries({ queryKey: ['imports'] });
    },
  });
  return (
    <KnowledgePage section="past" title={words.title} intro={words.intro}>
      <Stack gap="md">
        <DropArea
          title={words.drop}
          hint={words.hint}
          types={types}
          most={most}
          busy={begin.isPending}
          onFile={begin.mutate}
        />
        <Checkbox label={words.skip} checked={skipBad} onChange={event => setSkipBad(event.currentTarget.checked)} />
        {begin.error !== null && <Failure failure={begin.error} />}
        <ImportList />
      </Stack>
    </KnowledgePage>
  );
}
