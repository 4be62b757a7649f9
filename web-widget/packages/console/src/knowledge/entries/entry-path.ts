/** Where one entry is opened. */
export function entryPath(id: string, lang: string): string {
  return `/knowledge?${new URLSearchParams({ entry: id, in: lang }).toString()}`;
}
