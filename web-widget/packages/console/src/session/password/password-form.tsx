import { Alert, Button, Group, PasswordInput, Stack } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import type { SignedIn } from '../../api/auth';
import { ApiFailure } from '../../api/http';
import { useFormat } from '../../language/format';
import { useWords } from '../../language/language';
import { mishapOf } from '../mishap';
import { sessionWords } from '../session.words';
import { useMishap } from '../use-mishap';
import { objectionsTo, refusalsIn, type Objections, type PasswordDraft } from './password-draft';
import { passwordWords } from './password.words';

interface Props {
  /** Whose password it is, for password managers. */
  readonly email: string;
  /** Whether the current password is one that somebody else has made, and what was typed of it already. */
  readonly oneTime?: string;
  readonly onSubmit: (old: string, fresh: string) => Promise<SignedIn>;
  readonly onDone: (next: SignedIn) => void;
  readonly onLeave: () => void;
}

/** Sets a password of one's own in place of the current one; what is refused is told at its field. */
export function PasswordForm({ email, oneTime, onSubmit, onDone, onLeave }: Props) {
  const words = useWords(passwordWords);
  const { reveal } = useWords(sessionWords);
  const { span } = useFormat();
  const [draft, setDraft] = useState<PasswordDraft>({ old: oneTime ?? '', fresh: '', again: '' });
  const [objections, setObjections] = useState<Objections>({});
  const [trying, setTrying] = useState(false);
  const { mishap, sentence, left, setMishap } = useMishap();
  const submit = async () => {
    setTrying(true);
    try {
      onDone(await onSubmit(draft.old, draft.fresh));
    } catch (e) {
      if (!(e instanceof ApiFailure)) throw e;
      const refusals = refusalsIn(e);
      setObjections(refusals);
      setMishap(Object.keys(refusals).length > 0 ? undefined : mishapOf(e));
    } finally {
      setTrying(false);
    }
  };
  const onTry = (event: SubmitEvent) => {
    event.preventDefault();
    if (left > 0 || trying) return;
    const found = objectionsTo(draft);
    setObjections(found);
    if (Object.keys(found).length === 0) void submit();
  };
  const field = (name: keyof PasswordDraft) => ({
    value: draft[name],
    onChange: (event: { currentTarget: { value: string } }) => {
      setDraft({ ...draft, [name]: event.currentTarget.value });
      setObjections({ ...objections, [name]: undefined });
      if (mishap?.kind !== 'wait') setMishap(undefined);
    },
    error: objections[name] && words.objections[objections[name]],
    'aria-invalid': objections[name] !== undefined,
    errorProps: { role: 'alert' },
    visibilityToggleButtonProps: { 'aria-label': reveal, tabIndex: 0 },
    spellCheck: false,
  });
  const first = oneTime !== undefined;
  return (
    <form onSubmit={onTry} noValidate>
      <Stack gap="md">
        {sentence !== undefined && (
          <Alert color="red" variant="outline" role="alert" c="inherit">
            {sentence}
          </Alert>
        )}
        <input type="email" name="username" autoComplete="username" value={email} readOnly hidden />
        <PasswordInput
          {...field('old')}
          label={first ? words.once : words.old}
          name="current-password"
          autoComplete="current-password"
          data-autofocus={draft.old === '' || undefined}
        />
        <PasswordInput
          {...field('fresh')}
          label={words.fresh}
          description={words.rule}
          inputWrapperOrder={['label', 'description', 'input', 'error']}
          name="new-password"
          autoComplete="new-password"
          data-autofocus
          autoFocus={first && oneTime !== ''}
        />
        <PasswordInput {...field('again')} label={words.again} name="new-password-again" autoComplete="new-password" />
        <Group justify="space-between" wrap="wrap-reverse">
          <Button variant="default" onClick={onLeave}>
            {first ? words.back : words.cancel}
          </Button>
          <Button type="submit" loading={trying} disabled={left > 0}>
            {left > 0 ? words.later(span(left)) : first ? words.set : words.change}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
