import { lazy, Suspense } from 'react';
import { useWords } from '../../language/language';
import { Loading } from '../../parts/loading/loading';
import { Table } from '../../parts/table/table';
import { insightWords } from '../frame/insight.words';
import styles from './chart.module.css';
import { chartWords } from './chart.words';
import { written, type Point, type Series } from './series';

const Drawing = lazy(() => import('./drawing'));

interface Props {
  readonly title: string;
  readonly note?: string;
  /** What the axis shows. */
  readonly axis: string;
  readonly series: readonly Series[];
  readonly points: readonly Point[];
  /** The largest value of the axis, where it is known. */
  readonly most?: number;
}

/** A chart for those who see it, and a table with the same figures for everybody. */
export function Chart({ title, note, axis, series, points, most }: Props) {
  const words = useWords(chartWords);
  const { none } = useWords(insightWords);
  return (
    <figure className={styles['chart']}>
      <figcaption className={styles['title']}>{title}</figcaption>
      {note !== undefined && <p className={styles['note']}>{note}</p>}
      <div className={styles['drawing']} aria-hidden="true">
        <Suspense fallback={<Loading lines={1} height={200} />}>
          <Drawing series={series} points={points} {...(most === undefined ? {} : { most })} />
        </Suspense>
      </div>
      <details className={styles['table']}>
        <summary>{words.table}</summary>
        <Table label={title} columns={[axis, ...series.map(each => each.name)]}>
          {points.map(point => (
            <tr key={point.x}>
              <th scope="row">{point.x}</th>
              {series.map(each => (
                <td key={each.key}>{written(each, point, none)}</td>
              ))}
            </tr>
          ))}
        </Table>
      </details>
    </figure>
  );
}
