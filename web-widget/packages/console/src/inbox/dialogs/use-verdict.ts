import type { Verdict } from '@frontdesk/protocol';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Suggestion } from '../../api/desk';
import { useApi } from '../../api/use-api';

/** What the agent says would have answered, filled in with what is likely until they say it themselves. */
export interface VerdictChosen {
  readonly verdict: Verdict | null;
  readonly entry: string | null;
  readonly entries: readonly Suggestion[];
  readonly choose: (verdict: Verdict | null) => void;
  readonly chooseEntry: (entry: string) => void;
  /** What goes into the frame; nothing where no entry is named. */
  readonly said: { readonly verdict?: Verdict; readonly entry?: string };
}

export function useVerdict(id: string): VerdictChosen {
  const api = useApi();
  const { data } = useQuery({
    queryKey: ['closing', id],
    queryFn: ({ signal }) => api.desk.closing(id, signal),
    gcTime: 0,
  });
  const [own, setOwn] = useState<Verdict | null>();
  const [ownEntry, setOwnEntry] = useState<string>();
  const entries = data?.suggestions ?? [];
  const verdict = own === undefined ? (data?.verdict ?? null) : own;
  const entry = ownEntry ?? entries[0]?.id ?? null;
  return { verdict, entry, entries, choose: setOwn, chooseEntry: setOwnEntry, said: saidOf(verdict, entry) };
}

export function saidOf(verdict: Verdict | null, entry: string | null): VerdictChosen['said'] {
  if (verdict === null) return {};
  if (verdict !== 'entry') return { verdict };
  return entry === null ? {} : { verdict, entry };
}
