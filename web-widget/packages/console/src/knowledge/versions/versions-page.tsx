import { Button, Stack } from '@mantine/core';
import { useState } from 'react';
import type { Version } from '../../api/versions';
import { useWords } from '../../language/language';
import { Failure } from '../../parts/failure/failure';
import { useFilters } from '../../parts/filters/use-filters';
import { Loading } from '../../parts/loading/loading';
import { Card } from '../../parts/page/page';
import { ExportMenu } from '../entries/export-menu';
import { KnowledgePage } from '../frame/knowledge-page';
import { Comparison } from './comparison';
import { RestoreDialog } from './restore-dialog';
import { useVersions } from './use-versions';
import { VersionItem } from './version-item';
import { pairIn, type Pair } from './version-path';
import styles from './versions.module.css';
import { versionsWords } from './versions.words';

/** All versions of the knowledge, what differs between any two, and the way back. */
export function VersionsPage() {
  const words = useWords(versionsWords);
  const filters = useFilters();
  const pair = pairIn(filters.get);
  const [restoring, setRestoring] = useState<Version>();
  const { versions, served, isReading, error, isPending, refetch, hasMore, isFetchingMore, more } = useVersions();
  const compare = (chosen: Pair | undefined) =>
    filters.change({ from: String(chosen?.from ?? ''), to: String(chosen?.to ?? '') });
  const newest = versions[0]?.number;
  return (
    <KnowledgePage section="versions" title={words.title} intro={words.intro} actions={<ExportMenu />}>
      <Stack gap="md">
        {newest !== undefined && <Comparison pair={pair} newest={newest} onCompare={compare} />}
        {error !== null && versions.length === 0 && <Failure failure={error} onRetry={refetch} />}
        <Card flush>
          {isPending && <Loading />}
          <ol className={styles['versions']} aria-label={words.list}>
            {versions.map(version => (
              <VersionItem
                key={version.number}
                version={version}
                isServed={String(version.number) === served}
                isReading={isReading}
                isNewest={version.number === newest}
                onCompare={compare}
                onRestore={setRestoring}
              />
            ))}
          </ol>
          {hasMore && (
            <div className={styles['more']}>
              <Button variant="default" size="sm" loading={isFetchingMore} onClick={() => void more()}>
                {words.older}
              </Button>
            </div>
          )}
        </Card>
      </Stack>
      {newest !== undefined && (
        <RestoreDialog version={restoring} newest={newest} onClose={() => setRestoring(undefined)} />
      )}
    </KnowledgePage>
  );
}
