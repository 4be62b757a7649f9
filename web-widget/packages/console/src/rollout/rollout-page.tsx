import { Tabs } from '@mantine/core';
import { useNavigate, useParams } from 'react-router';
import type { LanguageRollout, Rollout } from '../api/rollout';
import { useWords } from '../language/language';
import { Empty } from '../parts/empty/empty';
import { Failure } from '../parts/failure/failure';
import { useLanguageName } from '../parts/language-tag/language-tag';
import { Loading } from '../parts/loading/loading';
import { Page } from '../parts/page/page';
import { Along } from './along';
import { Guarded } from './guarded';
import { Held } from './held';
import { Earlier, Taken } from './history';
import styles from './rollout.module.css';
import { rolloutWords } from './rollout.words';
import { Signals } from './signals';
import { useRollout, useRollouts } from './use-rollouts';
import { Verdict } from './verdict';
import { Way } from './way';

/** How far each language's candidate is on its way into service. */
export function RolloutPage() {
  const words = useWords(rolloutWords);
  const nameOf = useLanguageName();
  const navigate = useNavigate();
  const { lang } = useParams();
  const { data, error, refetch } = useRollouts();
  const languages = data?.languages ?? [];
  const shown = languages.find(each => each.lang === lang) ?? languages[0];
  return (
    <Page title={words.title} intro={words.intro}>
      {error !== null && data === undefined && <Failure failure={error} onRetry={refetch} />}
      {data === undefined && error === null && <Loading />}
      {data !== undefined && shown !== undefined && (
        <Tabs
          value={shown.lang}
          keepMounted={false}
          onChange={to => void navigate(`/learning/rollout/${to ?? ''}`, { replace: true })}
        >
          <Tabs.List mb="md" aria-label={words.languages}>
            {languages.map(each => (
              <Tabs.Tab key={each.lang} value={each.lang}>
                {nameOf(each.lang)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value={shown.lang}>
            <OfLanguage language={shown} automatic={data.automatic} leftOut={data.left_out} />
          </Tabs.Panel>
        </Tabs>
      )}
      <Guarded />
    </Page>
  );
}

interface OfLanguageProps {
  readonly language: LanguageRollout;
  readonly automatic: boolean;
  readonly leftOut: number;
}

function OfLanguage({ language, automatic, leftOut }: OfLanguageProps) {
  const words = useWords(rolloutWords);
  const { rollout, serving, judging, lang } = language;
  return (
    <>
      <p className={styles['head']}>
        <span>{words.serving}:</span> <code>{serving ?? '–'}</code>
      </p>
      {judging.map(version => (
        <p key={version} role="status">
          {words.judging(version)}
        </p>
      ))}
      {rollout === undefined ? (
        <Empty icon="learning" title={words.none} hint={words.noneHint} />
      ) : (
        <Candidate key={rollout.id} rollout={rollout} automatic={automatic} leftOut={leftOut} />
      )}
      <Held lang={lang} />
    </>
  );
}

interface CandidateProps {
  readonly rollout: Rollout;
  readonly automatic: boolean;
  readonly leftOut: number;
}

function Candidate({ rollout, automatic, leftOut }: CandidateProps) {
  const words = useWords(rolloutWords);
  const underWay = rollout.state === 'shadow' || rollout.state === 'share';
  const { data } = useRollout(rollout.id, underWay);
  return (
    <>
      <p className={styles['head']}>
        <span>{words.candidate}:</span> <code>{rollout.version}</code>
        <span className={styles['hint']}>
          {words.against(rollout.champion === '' ? words.nearest : rollout.champion)}
        </span>
      </p>
      <Way rollout={rollout} automatic={automatic} />
      {data !== undefined && (
        <>
          {rollout.state !== 'blocked' && rollout.state !== 'shadow' && <Signals signals={data.signals} />}
          <Verdict verdict={data.verdict} />
          {rollout.state !== 'blocked' && <Along detail={data} leftOut={leftOut} />}
          <Taken steps={data.steps} />
        </>
      )}
      <Earlier lang={rollout.lang} shown={rollout.id} />
    </>
  );
}
