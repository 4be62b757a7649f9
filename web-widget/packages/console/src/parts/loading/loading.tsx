import { Skeleton, Stack } from '@mantine/core';
import { dictionary, useWords } from '../../language/language';

const loadingWords = dictionary({ en: { loading: 'Loading' }, zh: { loading: '加载中' } });

/** Grey lines where a list will be. */
export function Loading({ lines = 6, height = 44 }: { readonly lines?: number; readonly height?: number }) {
  const words = useWords(loadingWords);
  return (
    <Stack gap="xs" p="md" role="status" aria-label={words.loading}>
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={line} height={height} radius="md" />
      ))}
    </Stack>
  );
}
