import { PasswordInput, TextInput } from '@mantine/core';
import { useWords } from '../../language/language';
import { sessionWords } from '../session.words';
import type { Credentials } from './credentials';

interface Props<By extends Credentials['by']> {
  readonly typed: Extract<Credentials, { by: By }>;
  readonly error: string | undefined;
  readonly onChange: (typed: Credentials) => void;
}

const errorProps = { role: 'alert', mb: 6 };

/** Where the installation's token goes. */
export function TokenField({ typed, error, onChange }: Props<'token'>) {
  const words = useWords(sessionWords);
  return (
    <PasswordInput
      key="token"
      label={words.token}
      description={words.where}
      value={typed.token}
      onChange={event => onChange({ by: 'token', token: event.currentTarget.value })}
      error={error}
      aria-invalid={error !== undefined}
      errorProps={errorProps}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      visibilityToggleButtonProps={{ 'aria-label': words.reveal, tabIndex: 0 }}
      autoComplete="off"
      spellCheck={false}
      autoFocus
    />
  );
}

/** Where e-mail and password go. */
export function PasswordFields({ typed, error, onChange }: Props<'password'>) {
  const words = useWords(sessionWords);
  return (
    <>
      <TextInput
        label={words.email}
        type="email"
        value={typed.email}
        onChange={event => onChange({ ...typed, email: event.currentTarget.value })}
        autoComplete="username"
        spellCheck={false}
        autoFocus={typed.email === ''}
        data-autofocus={typed.email === '' || undefined}
      />
      <PasswordInput
        label={words.password}
        value={typed.password}
        onChange={event => onChange({ ...typed, password: event.currentTarget.value })}
        error={error}
        aria-invalid={error !== undefined}
        errorProps={errorProps}
        visibilityToggleButtonProps={{ 'aria-label': words.reveal, tabIndex: 0 }}
        autoComplete="current-password"
        data-autofocus
      />
    </>
  );
}
