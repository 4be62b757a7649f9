import { Alert, Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { Told } from '../../../../api/rehearsal';
import { useApi } from '../../../../api/use-api';
import { useFormat } from '../../../../language/format';
import { useWords } from '../../../../language/language';
import { Icon } from '../../../../parts/icon/icon';
import { LanguageTag } from '../../../../parts/language-tag/language-tag';
import { CameInstead, MustBe } from '../../../../testing/story-texts';
import { testingPath } from '../../../../testing/testing-path';
import { testingWords } from '../../../../testing/testing.words';
import styles from './publish-bar.module.css';
import { publishWords } from './publish.words';

interface Props {
  readonly draft: string;
  readonly failing: readonly Told[];
  readonly planned: boolean;
  readonly busy: boolean;
  readonly onAnyway: () => void;
}

/** Which saved tests kept the draft from being published, and what to do about it. */
export function FailingTests({ draft, failing, planned, busy, onAnyway }: Props) {
  const words = useWords(publishWords);
  const { number } = useFormat();
  return (
    <Alert
      role="alert"
      variant="outline"
      color="red"
      c="inherit"
      mt="md"
      title={words.failing(number(failing.length), failing.length === 1)}
      icon={<Icon name="alert" />}
    >
      {words.failingText}
      <ul className={styles['failing']} aria-label={words.failingTests}>
        {failing.map(told => (
          <Failing key={told.id} told={told} />
        ))}
      </ul>
      <Group gap="sm">
        <Button color="red.9" loading={busy} onClick={onAnyway}>
          {planned ? words.planAnyway : words.anyway}
        </Button>
        <Button component={Link} to={testingPath('saved', draft)} variant="default">
          {words.toTests}
        </Button>
      </Group>
    </Alert>
  );
}

function Failing({ told }: { readonly told: Told }) {
  const words = useWords(testingWords);
  const api = useApi();
  const { data: stories } = useQuery({
    queryKey: ['stories'],
    queryFn: ({ signal }) => api.rehearsal.stories(signal),
  });
  const stored = stories?.find(({ id }) => id === told.id);
  return (
    <li>
      <strong>{told.name}</strong> <LanguageTag lang={told.lang} />
      {stored !== undefined && (
        <div>
          {words.expected}: <MustBe expect={stored.story.expect} />
        </div>
      )}
      <div>
        <CameInstead told={told} />
      </div>
    </li>
  );
}
