import type { Shape } from '../../../../api/drafts';

const encodings = ['UTF-8', 'GB18030', 'Big5', 'UTF-16LE', 'UTF-16BE', 'windows-1252'];
const delimiters = [',', ';', '\t', '|', '，'];

/** The columns that a header can be mapped to. */
export const columns = [
  'id',
  'question',
  'answer',
  'lang',
  'category',
  'tags',
  'similar',
  'valid_from',
  'valid_to',
  'owner',
  'review_by',
] as const;

const origins: Readonly<Record<string, string>> = {
  rasa: 'Rasa',
  qnabot: 'QnABot',
  qna_bot: 'QnABot',
  fastgpt: 'FastGPT',
  maxkb: 'MaxKB',
  chatwoot: 'Chatwoot',
};

/** What the file has, and then the others that it could have. */
export const encodingChoices = (found: string): readonly string[] => first(found, encodings);
export const delimiterChoices = (found: string): readonly string[] => first(found, delimiters);

const first = (one: string, all: readonly string[]) => [one, ...all.filter(each => each !== one)];

/** The file itself, or all that a ZIP or workbook is made of. */
export function leavesOf(shape: Shape): readonly Shape[] {
  return shape.parts.length === 0 ? [shape] : shape.parts.flatMap(leavesOf);
}

/** Encoding and delimiter that were found, of the first file that has one. */
export function textShapes(shape: Shape): { readonly encoding?: string; readonly delimiter?: string } {
  const all = [shape, ...leavesOf(shape)];
  const encoding = all.find(each => each.encoding != null)?.encoding;
  const delimiter = all.find(each => each.delimiter != null)?.delimiter;
  return { ...(encoding == null ? {} : { encoding }), ...(delimiter == null ? {} : { delimiter }) };
}

/** The other program that the file was exported from; nothing where it is none. */
export function originName(shape: Shape): string | undefined {
  const foreign = [shape, ...leavesOf(shape)].find(({ origin }) => origin !== 'plain');
  return foreign === undefined ? undefined : (origins[foreign.origin] ?? foreign.origin);
}
