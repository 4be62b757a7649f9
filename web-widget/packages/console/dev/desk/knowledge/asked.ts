import type { Answer } from '../agent-api';

/** A call about the knowledge. */
export interface Asked {
  readonly method: string;
  /** What follows the name of the resource. */
  readonly path: readonly string[];
  readonly query: URLSearchParams;
  readonly body: string;
  readonly tag: string | undefined;
  readonly me: string;
}

export function page<T>(rows: readonly T[], query: URLSearchParams): readonly T[] {
  const offset = Number(query.get('offset') ?? 0);
  return rows.slice(offset, offset + Number(query.get('limit') ?? 50));
}

export const problem = (status: number, detail: string): Answer => [
  status,
  { type: 'about:blank', title: 'Not possible', status, detail },
];
