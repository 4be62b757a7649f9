const key = 'frontdesk.admin-token';

/** The admin token, kept for as long as the browser's tab lives. */
export const keptToken = {
  read: (): string | undefined => sessionStorage.getItem(key) ?? undefined,
  write: (token: string): void => sessionStorage.setItem(key, token),
  clear: (): void => sessionStorage.removeItem(key),
};
