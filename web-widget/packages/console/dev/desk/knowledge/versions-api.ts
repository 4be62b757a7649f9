import type { Answer } from '../agent-api';
import { page, problem, type Asked } from './asked';
import { differenceOf, made, newest, publish, versions } from './store';

/** Plays `/knowledge/versions`. */
export function versionsApi({ path: [number, act, to], query, body, me }: Asked): Answer {
  if (number === undefined) return [200, list(query)];
  const kept = versions[Number(number) - 1];
  const other = versions[Number(to) - 1];
  if (kept === undefined) return problem(404, `There is no version ${number}.`);
  if (act === 'restore') {
    const { note = `version ${number}` } = JSON.parse(body === '' ? '{}' : body) as { note?: string };
    return [200, made(publish(kept.entries, 'restore', note, me))];
  }
  if (act === 'difference' && other !== undefined) {
    const difference = differenceOf(kept.entries, other.entries);
    return [200, { ...difference, changes: page(difference.changes, query) }];
  }
  return [200, kept.version];
}

function list(query: URLSearchParams) {
  const before = Number(query.get('before') ?? Infinity);
  const all = versions.map(({ version }) => version).filter(({ number }) => number < before);
  return { served: String(newest().version.number), versions: all.reverse().slice(0, Number(query.get('limit'))) };
}
