/** The entry that is open in the editor: one that is there, or a new one with what is known of it already. */
export interface Opened {
  /** Empty where a new one is to be named yet, as is the language. */
  readonly id: string;
  readonly lang: string;
  readonly isNew: boolean;
}

/** The entry that the address names; nothing where it names none. */
export function openedIn(get: (key: string) => string): Opened | undefined {
  const [id, lang, isNew] = [get('entry'), get('in'), get('new') !== ''];
  return isNew || (id !== '' && lang !== '') ? { id, lang, isNew } : undefined;
}

/** The part of the address that names an entry. */
export const addressOf = (opened: Opened | undefined): Readonly<Record<string, string>> => ({
  entry: opened?.id ?? '',
  in: opened?.lang ?? '',
  new: opened?.isNew === true ? '1' : '',
});
