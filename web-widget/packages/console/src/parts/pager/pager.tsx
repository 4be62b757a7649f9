import { Group, Pagination, Text } from '@mantine/core';
import { dictionary, useWords } from '../../language/language';
import { useFormat } from '../../language/format';

const pagerWords = dictionary({
  en: {
    range: (from: string, to: string, total: string) => `${from}–${to} of ${total}`,
    controls: { first: 'First page', previous: 'Previous page', next: 'Next page', last: 'Last page' },
    label: 'Pages',
  },
  zh: {
    range: (from, to, total) => `第 ${from}–${to} 条，共 ${total} 条`,
    controls: { first: '首页', previous: '上一页', next: '下一页', last: '末页' },
    label: '分页',
  },
});

interface Props {
  readonly page: number;
  readonly pageSize: number;
  readonly total: number;
  readonly onPage: (page: number) => void;
}

/** Turns the pages of a list. */
export function Pager({ page, pageSize, total, onPage }: Props) {
  const words = useWords(pagerWords);
  const { number } = useFormat();
  if (total === 0) return null;
  const from = (page - 1) * pageSize + 1;
  return (
    <Group justify="space-between" gap="xs" px="md" py="xs" component="nav" aria-label={words.label}>
      <Text size="xs" c="dimmed">
        {words.range(number(from), number(Math.min(total, from + pageSize - 1)), number(total))}
      </Text>
      {total > pageSize && (
        <Pagination
          size="sm"
          siblings={0}
          total={Math.ceil(total / pageSize)}
          value={page}
          onChange={onPage}
          getControlProps={control => ({ 'aria-label': words.controls[control] })}
        />
      )}
    </Group>
  );
}
