/** A frame that cannot be understood; the message names the field, never repeats its content. */
export class BadFrame extends Error {}

/** Says whether a field's value is of the expected kind. */
export type Kind = (value: unknown) => boolean;
/** The fields of an object and the kind of each. Fields not named are let through: newer servers may send more. */
export type Shape = Readonly<Record<string, Kind>>;

export const isString: Kind = value => typeof value === 'string';
export const isNumber: Kind = value => typeof value === 'number';
export const isBoolean: Kind = value => typeof value === 'boolean';
/** An address that may be followed; whoever draws it need not ask again. */
export const isHttps: Kind = value => typeof value === 'string' && value.startsWith('https://') && URL.canParse(value);
export const isOneOf =
  (...words: readonly string[]): Kind =>
  value =>
    words.includes(value as string);
export const optional =
  (kind: Kind): Kind =>
  value =>
    value === undefined || value === null || kind(value);
export const list =
  (kind: Kind): Kind =>
  value =>
    Array.isArray(value) && value.every(kind);
export const isRecord =
  (shape: Shape): Kind =>
  value =>
    isObject(value) && badField(value, shape) === undefined;

/** Parses `text` and returns it without its null fields if its type, by default its field `type`, is known and its fields fit. */
export function check(
  text: string,
  shapes: Readonly<Record<string, Shape>>,
  type: unknown = undefined,
): Record<string, unknown> {
  const frame = parse(text);
  return checked(frame, shapes, type ?? frame['type']);
}

function checked(
  frame: Record<string, unknown>,
  shapes: Readonly<Record<string, Shape>>,
  type: unknown,
): Record<string, unknown> {
  if (typeof type !== 'string' || !Object.hasOwn(shapes, type)) throw new BadFrame('unknown frame type');
  const bad = badField(frame, shapes[type] ?? {});
  if (bad !== undefined) throw new BadFrame(`${type}.${bad} is missing or of the wrong kind`);
  return Object.fromEntries(Object.entries(frame).filter(([, value]) => value !== null));
}

function parse(text: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new BadFrame('not JSON');
  }
  if (!isObject(value)) throw new BadFrame('not an object');
  return value;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const badField = (value: Record<string, unknown>, shape: Shape): string | undefined =>
  Object.entries(shape).find(([name, kind]) => !kind(value[name]))?.[0];
