import { Button } from '@mantine/core';
import { useEffect, useRef, useState, type RefObject, type SubmitEvent } from 'react';
import type { Hours } from '../api/hours';
import { useTeams } from '../desk/use-teams';
import { useWords } from '../language/language';
import { useTell } from '../parts/failure/tell';
import { LeaveGuard } from '../parts/leave/leave-guard';
import { Card } from '../parts/page/page';
import { refusalOf, type Refusal } from '../parts/refusal/refusal';
import { RefusedContext } from './editor/refused';
import { draftOf, hoursOf, type HoursDraft } from './hours-draft';
import styles from './hours.module.css';
import { hoursWords } from './hours.words';
import { Preview } from './preview/preview';
import { zoneHere } from './time-zones';
import { useSaveHours } from './use-hours';
import { deskTab, WhoseHours } from './whose-hours';

/** Edits all hours; what the server refuses is told at its field, and nothing typed is lost by it. */
export function HoursForm({ saved }: { readonly saved: Hours }) {
  const words = useWords(hoursWords);
  const { nameOf } = useTeams();
  const before = draftOf(saved, zoneHere());
  const [draft, setDraft] = useState(before);
  const [whose, setWhose] = useState(deskTab);
  const form = useRef<HTMLFormElement>(null);
  const { save, busy, refusal, forget } = useSaving(draft, form, setWhose);
  const hours = hoursOf(draft);
  const changed = JSON.stringify(hours) !== JSON.stringify(hoursOf(before));
  const change = (next: HoursDraft) => {
    forget();
    setDraft(next);
  };
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!busy && changed) save(hours);
  };
  const discard = () => {
    change(before);
    setWhose(deskTab);
  };
  return (
    <form ref={form} onSubmit={onSubmit} noValidate className={styles['form']}>
      <Preview hours={hours} teamName={nameOf} />
      <Card>
        <RefusedContext value={refusal}>
          <WhoseHours draft={draft} onChange={change} whose={whose} onWhose={setWhose} />
        </RefusedContext>
      </Card>
      {changed && (
        <div className={styles['bar']} role="group" aria-label={words.unsaved}>
          <span>{words.unsaved}</span>
          <Button variant="default" onClick={discard}>
            {words.discard}
          </Button>
          <Button type="submit" loading={busy}>
            {words.save}
          </Button>
        </div>
      )}
      <LeaveGuard when={changed} />
    </form>
  );
}

/** Saves; where the server refuses a field, goes to it, in the hours that it belongs to. */
function useSaving({ teams }: HoursDraft, form: RefObject<HTMLFormElement | null>, onWhose: (whose: string) => void) {
  const words = useWords(hoursWords);
  const tell = useTell();
  const saving = useSaveHours();
  const [refused, setRefused] = useState<{ readonly refusal: Refusal; readonly failure: unknown }>();
  useEffect(() => {
    if (refused === undefined) return;
    const field = form.current?.querySelector<HTMLElement>(`[data-field=${CSS.escape(refused.refusal.field)}]`);
    if (field == null) tell.failed(refused.failure);
    else field.focus();
  }, [refused, form, tell]);
  const onError = (failure: unknown) => {
    const refusal = refusalOf(failure);
    if (refusal === undefined) return tell.failed(failure);
    onWhose(Object.keys(teams).find(team => refusal.field.startsWith(`teams.${team}.`)) ?? deskTab);
    setRefused({ refusal, failure });
  };
  return {
    save: (hours: Hours) => saving.mutate(hours, { onSuccess: () => tell.done(words.saved), onError }),
    busy: saving.isPending,
    refusal: refused?.refusal,
    forget: () => setRefused(undefined),
  };
}
