import type { Attachment, FileRules } from '@frontdesk/protocol';

/** Pictures that the log draws itself; every other file is offered for download. */
const drawn: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);

export const isPicture = (file: Pick<Attachment, 'media_type'>): boolean => drawn.has(file.media_type);

/** A number of bytes as people read it, such as 1.4 MB. */
export function sizeLabel(bytes: number): string {
  if (bytes < 1_000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1_000)} KB`;
  return `${(bytes / 1_000_000).toFixed(1).replace(/\.0$/, '')} MB`;
}

/** The kinds of files that `rules` allow, such as "PNG, JPEG, PDF". */
export const kindsLabel = (rules: FileRules, between = ', '): string =>
  rules.types.map(type => (type.split('/')[1] ?? type).toUpperCase()).join(between);

export type FileFault = 'empty' | 'tooLarge' | 'badType';

/** Why a file cannot be sent, as far as that can be known before it is. */
export function fileFault(file: Pick<File, 'size' | 'type'>, rules: FileRules): FileFault | undefined {
  if (!rules.types.includes(file.type)) return 'badType';
  if (file.size === 0) return 'empty';
  return file.size > rules.largest_bytes ? 'tooLarge' : undefined;
}
