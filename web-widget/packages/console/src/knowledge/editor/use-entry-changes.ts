import { useMutation, useQueryClient } from '@tanstack/react-query';
import { isConflict, objectionsIn, versionBetween, type Entry } from '../../api/entries';
import { ApiFailure } from '../../api/http';
import type { Made } from '../../api/versions';
import { useApi } from '../../api/use-api';
import { useWords } from '../../language/language';
import { useTell } from '../../parts/failure/tell';
import { useKnowledgeChanged } from '../use-knowledge-changed';
import type { Conflict } from './conflict/conflict-view';
import { objections, type FieldErrors } from './entry-draft';
import { editorWords } from './editor.words';

interface Listeners {
  readonly onDone: () => void;
  readonly onObjections: (errors: FieldErrors) => void;
  readonly onConflict: (conflict: Conflict) => void;
}

/** A change of an entry to what it was in version `since`. */
interface Change {
  readonly entry: Entry;
  readonly since: number;
}

/** An entry is there that was to be new. */
const isTaken = (failure: unknown) => failure instanceof ApiFailure && failure.status === 428;

/** Saving and deleting an entry; objections go to the fields, and what others have changed meanwhile is shown. */
export function useEntryChanges({ onDone, onObjections, onConflict }: Listeners) {
  const words = useWords(editorWords);
  const api = useApi();
  const queries = useQueryClient();
  const tell = useTell();
  const changed = useKnowledgeChanged();
  const finish = async ({ published }: Made, sentence: string) => {
    tell.done(published ? sentence : words.nothing);
    onDone();
    await changed();
  };
  const clash = async (failure: unknown, mine: Entry) => {
    const theirs = await api.entries.find(mine.id, mine.lang).catch((e: unknown) => void tell.failed(e));
    if (theirs === undefined) return;
    queries.setQueryData(['entry', mine.id, mine.lang], theirs);
    onConflict({ theirs, mine, by: versionBetween(failure) });
  };
  const inWords = (reason: string) => words.reasons.find(([says]) => reason.startsWith(says))?.[1] ?? reason;
  const fail = (failure: unknown, { entry }: Change) => {
    const against = objectionsIn(failure);
    if (isConflict(failure)) return clash(failure, entry);
    if (isTaken(failure)) return onObjections({ id: words.idTaken });
    return against.length === 0 ? tell.failed(failure) : onObjections(objections(against, inWords));
  };
  const save = useMutation({
    mutationFn: ({ entry, since }: Change) => api.entries.put(entry, since),
    onSuccess: made => finish(made, words.saved),
    onError: fail,
  });
  const remove = useMutation({
    mutationFn: ({ entry, since }: Change) => api.entries.remove(entry, since),
    onSuccess: made => finish(made, words.removed),
    // There is nothing of one's own to put against what the other person wrote.
    onError: tell.failed,
  });
  return { save, remove };
}
