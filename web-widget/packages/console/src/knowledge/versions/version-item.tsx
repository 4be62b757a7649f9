import { Button, Group } from '@mantine/core';
import type { Version } from '../../api/versions';
import { useFormat } from '../../language/format';
import { useWords } from '../../language/language';
import { Tag } from '../../parts/tag/tag';
import { Counts } from '../difference/counts';
import { ExportMenu } from '../entries/export-menu';
import type { Pair } from './version-path';
import styles from './versions.module.css';
import { versionsWords } from './versions.words';

interface Props {
  readonly version: Version;
  readonly isServed: boolean;
  /** Whether answers of the served version are still being read. */
  readonly isReading: boolean;
  readonly isNewest: boolean;
  readonly onCompare: (pair: Pair) => void;
  readonly onRestore: (version: Version) => void;
}

/** One version: when, who, why, how much, and what can be done with it. */
export function VersionItem({ version, isServed, isReading, isNewest, onCompare, onRestore }: Props) {
  const words = useWords(versionsWords);
  const { moment, full } = useFormat();
  const { number, at, kind, note } = version;
  return (
    <li className={styles['version']}>
      <div className={styles['what']}>
        <div className={styles['head']}>
          <strong className={styles['number']}>{words.version(number)}</strong>
          <Tag>{words.kinds[kind]}</Tag>
          {isServed && <Tag tone="good">{words.served}</Tag>}
          <Counts {...version} />
        </div>
        {isServed && isReading && (
          <p className={styles['soft']} role="status">
            {words.reading}
          </p>
        )}
        {note !== '' && <p className={styles['note']}>{note}</p>}
        <time className={styles['soft']} dateTime={at} title={full(at)}>
          {words.by(version.author_name, moment(at))}
        </time>
      </div>
      <Group gap="xs">
        {number > 1 && (
          <Button size="xs" variant="default" onClick={() => onCompare({ from: number - 1, to: number })}>
            {words.changed}
          </Button>
        )}
        <ExportMenu version={number} compact />
        {!isNewest && (
          <Button size="xs" variant="default" onClick={() => onRestore(version)}>
            {words.restore}
          </Button>
        )}
      </Group>
    </li>
  );
}
