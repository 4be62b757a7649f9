import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useApi } from '../api/use-api';
import type { MailState } from '../api/mail';
import { useWords } from '../language/language';
import { Failure } from '../parts/failure/failure';
import { Loading } from '../parts/loading/loading';
import { Card, Page } from '../parts/page/page';
import { Tag } from '../parts/tag/tag';
import styles from './mail.module.css';
import { mailWords } from './mail.words';
import { NoticeForm } from './notice-form';

/** Whether mail is sent, and who is told of left messages. */
export function MailPage() {
  const words = useWords(mailWords);
  const api = useApi();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['mail'],
    queryFn: ({ signal }) => api.mail.read(signal),
    gcTime: 0,
    staleTime: Infinity,
  });
  return (
    <Page title={words.title} intro={words.intro}>
      {isPending && <Loading lines={3} />}
      {error !== null && data === undefined && <Failure failure={error} onRetry={refetch} />}
      {data !== undefined && (
        <Stack gap="md">
          <MailServer state={data} />
          <Card>
            <NoticeForm state={data} />
          </Card>
        </Stack>
      )}
    </Page>
  );
}

function MailServer({ state: { sends, from = '' } }: { readonly state: MailState }) {
  const words = useWords(mailWords);
  return (
    <Card>
      <h2 className={styles['title']}>
        {words.server} <Tag tone={sends ? 'good' : 'warn'}>{sends ? words.ready : words.missing}</Tag>
      </h2>
      {sends ? <p className={styles['text']}>{words.sends(from)}</p> : <Settings />}
    </Card>
  );
}

const settings = [
  ['frontdesk.mail.host', 'host'],
  ['frontdesk.mail.port', 'port'],
  ['frontdesk.mail.security', 'security'],
  ['frontdesk.mail.user, .password', 'user'],
  ['frontdesk.mail.from, .name', 'from'],
] as const;

function Settings() {
  const words = useWords(mailWords);
  return (
    <>
      <p className={styles['text']}>{words.missingText}</p>
      <dl className={styles['settings']}>
        {settings.map(([setting, is]) => (
          <div key={setting}>
            <dt>
              <code>{setting}</code>
            </dt>
            <dd>{words.settings[is]}</dd>
          </div>
        ))}
      </dl>
      <p className={styles['text']}>{words.restart}</p>
    </>
  );
}
