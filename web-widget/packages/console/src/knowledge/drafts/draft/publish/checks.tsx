import { Anchor, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { DraftChecks } from '../../../../api/drafts';
import { useApi } from '../../../../api/use-api';
import { useFormat } from '../../../../language/format';
import { useWords } from '../../../../language/language';
import { Failure } from '../../../../parts/failure/failure';
import { Tag } from '../../../../parts/tag/tag';
import { testingPath } from '../../../../testing/testing-path';
import { GistLine } from '../../../../try/gist-line';
import { draftKey } from '../../draft-path';
import styles from './publish-bar.module.css';
import { publishWords } from './publish.words';

/** What somebody rejected when customers' questions were asked of the draft, and where more is checked. */
export function Checks({ draft }: { readonly draft: string }) {
  const words = useWords(publishWords);
  const api = useApi();
  const { data, error, refetch } = useQuery({
    queryKey: draftKey(draft, 'checks'),
    queryFn: ({ signal }) => api.drafts.checks(draft, signal),
  });
  return (
    <div className={styles['checks']}>
      {error !== null && <Failure failure={error} onRetry={refetch} />}
      {data !== undefined && <Found checks={data} />}
      <Text size="sm" c="dimmed">
        {words.checkFirst}{' '}
        <Anchor component={Link} to={testingPath('replay', draft)} underline="always" inherit>
          {words.toReplay}
        </Anchor>
        {' · '}
        <Anchor component={Link} to={testingPath('entries', draft)} underline="always" inherit>
          {words.toEntries}
        </Anchor>
      </Text>
    </div>
  );
}

function Found({ checks: { failing, rejected, undecided } }: { readonly checks: DraftChecks }) {
  const words = useWords(publishWords);
  const { number } = useFormat();
  return (
    <>
      {failing.length > 0 && <Tag tone="bad">{words.failing(number(failing.length), failing.length === 1)}</Tag>}
      {rejected.length > 0 && (
        <>
          <Tag tone="warn">{words.rejected(number(rejected.length), rejected.length === 1)}</Tag>
          <ul aria-label={words.rejections}>
            {rejected.map(({ place, what, decided_by: by }) => (
              <li key={place}>
                <strong>{what.text}</strong> <GistLine gist={what.after} lang={what.lang} />
                {by != null && <span className={styles['quiet']}>{words.by(by)}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
      {undecided > 0 && <span className={styles['quiet']}>{words.undecided(number(undecided), undecided === 1)}</span>}
    </>
  );
}
