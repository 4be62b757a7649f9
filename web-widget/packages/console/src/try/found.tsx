import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Tried, TriedHit } from '../api/rehearsal';
import { entryPath } from '../knowledge/entries/entry-path';
import { useFormat } from '../language/format';
import { useWords } from '../language/language';
import { Table } from '../parts/table/table';
import { Tag } from '../parts/tag/tag';
import { traceWords } from '../trace/trace.words';
import { MarkedText } from './marked-text';
import styles from './try.module.css';
import { tryWords } from './try.words';

const first = 5;
const answerLength = 220;

/** What was found, best first, with the words that match and what adds to the score of each. */
export function Found({ tried }: { readonly tried: Tried }) {
  const words = useWords(tryWords);
  const [all, setAll] = useState(false);
  const cited = tried.reply.citations.map(citation => citation.id);
  const shown = all ? tried.hits : tried.hits.slice(0, first);
  if (tried.hits.length === 0) return <p className={styles['quiet']}>{words.noHits}</p>;
  return (
    <>
      <p className={styles['quiet']}>{words.hitsHint}</p>
      <Table label={words.hits} columns={[words.entry, words.foundBy, words.adds, words.score]}>
        {shown.map((hit, rank) => (
          <HitRow key={hit.id} hit={hit} cited={cited.includes(hit.id)} ignored={rank >= tried.looked_at} />
        ))}
      </Table>
      {shown.length < tried.hits.length && (
        <Button variant="subtle" size="xs" mt="xs" onClick={() => setAll(true)}>
          {words.more(tried.hits.length - shown.length)}
        </Button>
      )}
    </>
  );
}

interface RowProps {
  readonly hit: TriedHit;
  readonly cited: boolean;
  readonly ignored: boolean;
}

function HitRow({ hit, cited, ignored }: RowProps) {
  const words = useWords(tryWords);
  const trace = useWords(traceWords);
  const { decimal } = useFormat();
  const wording = hit.words.marks.length > 0 ? hit.words : { text: hit.question, marks: [] };
  const adding = Object.entries(hit.weighed)
    .filter(([, value]) => Math.abs(value) >= 0.005)
    .sort(([, one], [, other]) => Math.abs(other) - Math.abs(one));
  return (
    <tr className={ignored ? styles['ignored'] : undefined}>
      <td className={styles['entry']}>
        <Link to={entryPath(hit.id, hit.lang)}>{hit.question}</Link> {cited && <Tag tone="good">{trace.cited}</Tag>}{' '}
        {ignored && <Tag>{words.ignored}</Tag>}
        {wording.text !== hit.question && (
          <div className={styles['wording']}>
            <MarkedText text={wording} />
          </div>
        )}
        {wording.text === hit.question && wording.marks.length > 0 && (
          <div className={styles['wording']}>
            <MarkedText text={wording} />
          </div>
        )}
        {hit.answer.marks.length > 0 && (
          <div className={styles['answer']}>
            <MarkedText text={short(hit.answer)} />
          </div>
        )}
        {hit.nearest != null && hit.nearest !== hit.question && (
          <div className={styles['quiet']}>
            {words.nearest}: {hit.nearest}
          </div>
        )}
      </td>
      <td>
        <span className={styles['tags']}>
          {Object.entries(hit.legs).map(([leg, value]) => (
            <Tag key={leg}>
              {words.leg[leg] ?? leg} {decimal(value, 2)}
            </Tag>
          ))}
        </span>
      </td>
      <td>
        <ul className={styles['adds']}>
          {adding.map(([name, value]) => (
            <li key={name}>
              <span>{words.part[name] ?? name}</span>
              <span>{(value > 0 ? '+' : '−') + decimal(Math.abs(value), 2)}</span>
            </li>
          ))}
        </ul>
      </td>
      <td className={styles['number']}>{decimal(hit.score, 2)}</td>
    </tr>
  );
}

/** So much of a long answer as a row can take; marks behind that are left out. */
function short({ text, marks }: TriedHit['answer']): TriedHit['answer'] {
  if (text.length <= answerLength) return { text, marks };
  return { text: `${text.slice(0, answerLength)}…`, marks: marks.filter(mark => mark.to <= answerLength) };
}
