const tokenKey = 'frontdesk.admin-token';
const signedInKey = 'frontdesk.signed-in';

/** How this browser signed in last; passwords are never kept. */
export const keptSession = {
  /** The installation's admin token, for as long as the browser's tab lives. */
  installationToken: (): string | undefined => sessionStorage.getItem(tokenKey) ?? undefined,
  /** Whether a refresh cookie is worth trying. */
  isSignedIn: (): boolean => localStorage.getItem(signedInKey) !== null,
  byInstallation: (token: string): void => sessionStorage.setItem(tokenKey, token),
  byCookie: (): void => localStorage.setItem(signedInKey, '1'),
  forgetInstallation: (): void => sessionStorage.removeItem(tokenKey),
  clear: (): void => {
    sessionStorage.removeItem(tokenKey);
    localStorage.removeItem(signedInKey);
  },
  /** Tells when another tab signs in or out; returns how to stop. */
  watch: (changed: () => void): (() => void) => {
    const heard = (event: StorageEvent) => event.key === signedInKey && changed();
    window.addEventListener('storage', heard);
    return () => window.removeEventListener('storage', heard);
  },
};
