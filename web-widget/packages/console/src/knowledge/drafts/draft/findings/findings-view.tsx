import { Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Draft, Finding, FindingKind } from '../../../../api/drafts';
import { useApi } from '../../../../api/use-api';
import { useFormat } from '../../../../language/format';
import { useWords } from '../../../../language/language';
import { Empty } from '../../../../parts/empty/empty';
import { Failure } from '../../../../parts/failure/failure';
import { draftKey } from '../../draft-path';
import { FindingItem } from './finding-item';
import styles from './findings.module.css';
import { findingsWords } from './findings.words';
import { grouped } from './group';
import { Warnings } from './warnings';

/** What an editor should look at: first what texts tell, then, as soon as they are compared, what meanings tell. */
export function FindingsView({ report }: { readonly report: Draft }) {
  const words = useWords(findingsWords);
  const { number } = useFormat();
  const api = useApi();
  const { id } = report.draft;
  const all = useQuery({
    queryKey: draftKey(id, 'findings'),
    queryFn: ({ signal }) => api.drafts.findings(id, signal),
    staleTime: 5 * 60_000,
  });
  const { count, findings } = all.data ?? report.findings;
  const added = new Set(
    report.difference.changes.filter(({ kind }) => kind === 'added').map(change => keyOf(change.id, change.lang)),
  );
  const isKnown = (entry: string, lang: string) => !added.has(keyOf(entry, lang));
  const nothing = findings.length === 0 && report.warnings.length === 0;
  return (
    <div className={styles['findings']}>
      {all.isFetching && (
        <p className={styles['busy']} role="status">
          <Loader size="xs" /> {words.comparing}
        </p>
      )}
      {all.error !== null && <Failure failure={all.error} onRetry={all.refetch} />}
      {nothing && all.data !== undefined && <Empty icon="check" title={words.none} hint={words.noneHint} />}
      {[...grouped(findings)].map(([kind, group]) => (
        <Group key={kind} kind={kind} findings={group} isKnown={isKnown} />
      ))}
      {count > findings.length && <p className={styles['hint']}>{words.moreFindings(number(count))}</p>}
      <Warnings warnings={report.warnings} total={report.warning_count} />
    </div>
  );
}

const keyOf = (id: string, lang: string) => `${lang} ${id}`;

interface GroupProps {
  readonly kind: FindingKind;
  readonly findings: readonly Finding[];
  readonly isKnown: (id: string, lang: string) => boolean;
}

function Group({ kind, findings, isKnown }: GroupProps) {
  const words = useWords(findingsWords);
  const { number } = useFormat();
  return (
    <section className={styles['group']}>
      <h3 className={styles['title']}>
        {words.kinds[kind]} <span className={styles['soft']}>{number(findings.length)}</span>
      </h3>
      <p className={styles['hint']}>{words.hints[kind]}</p>
      <ul className={styles['list']}>
        {findings.map((finding, place) => (
          <FindingItem key={place} finding={finding} isKnown={isKnown} />
        ))}
      </ul>
    </section>
  );
}
