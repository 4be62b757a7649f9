import type { Query } from '../../api/http';

/** What the address may narrow the figures by. A customer's page is `site` there, for `page` is that of a list. */
export const sliceKeys = [
  'from',
  'to',
  'lang',
  'intent',
  'entry',
  'site',
  'agent',
  'hour',
  'hour_of_week',
  'reason',
  'topic',
  'upset',
] as const;

export type SliceKey = (typeof sliceKeys)[number];

/** The part of the address that says which conversations the figures are about. */
export function sliceOf(get: (key: string) => string): Query {
  return Object.fromEntries(
    sliceKeys.map(key => [key === 'site' ? 'page' : key, get(key)] as const).filter(([, value]) => value !== ''),
  );
}

/** What is there but has no name, such as the topic of what was not understood. */
const nothing = '~';

/** Where the conversations behind a figure are listed. */
export function behind(slice: Query, of: string, more: Query = {}): string {
  const named = Object.fromEntries(Object.entries(more).map(([key, value]) => [key, value === '' ? nothing : value]));
  const query = Object.entries({ ...slice, ...named, of }).filter(([, value]) => value !== undefined && value !== '');
  return `/insight/conversations?${new URLSearchParams(query.map(([key, value]) => [key === 'page' ? 'site' : key, String(value)])).toString()}`;
}

/** The last days up to today, as the address has them. */
export function lastDays(days: number, today: Date): { readonly from: string; readonly to: string } {
  const first = new Date(today);
  first.setDate(first.getDate() - days + 1);
  return { from: dayOf(first), to: dayOf(today) };
}

/** How many days a period has, both ends included. */
export function daysWithin(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1;
}

const dayOf = (at: Date) =>
  `${at.getFullYear()}-${String(at.getMonth() + 1).padStart(2, '0')}-${String(at.getDate()).padStart(2, '0')}`;
