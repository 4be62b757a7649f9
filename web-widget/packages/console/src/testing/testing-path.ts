/** Where one kind of check is made, with a draft chosen for it. */
export const testingPath = (tab: 'entries' | 'saved' | 'replay', draft: string): string =>
  `/knowledge/testing/${tab}?${new URLSearchParams({ draft }).toString()}`;
