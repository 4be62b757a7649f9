/** What was typed; the first sign-in of an installation knows its token only. */
export type Credentials =
  | { readonly by: 'password'; readonly email: string; readonly password: string }
  | { readonly by: 'token'; readonly token: string };

export const emptyCredentials = (by: Credentials['by'], email = ''): Credentials =>
  by === 'token' ? { by, token: '' } : { by, email, password: '' };

export const isEmpty = (typed: Credentials): boolean =>
  typed.by === 'token' ? typed.token.trim() === '' : typed.email.trim() === '' || typed.password === '';
