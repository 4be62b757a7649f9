import type { Part } from './frames';
import { isHttps, isOneOf, isRecord, isString, list, optional, type Kind, type Shape } from './shape';

const link: Shape = { label: isString, url: isHttps };
const row: Shape = { label: isString, value: isString };

const shapes: Record<Part['type'], Shape> = {
  link: { type: isOneOf('link'), ...link },
  card: {
    type: isOneOf('card'),
    title: isString,
    text: optional(isString),
    rows: list(isRecord(row)),
    link: optional(isRecord(link)),
  },
  list: { type: isOneOf('list'), title: optional(isString), items: list(isString) },
};

/** Whether a value is a part that this client can show. */
export const isKnownPart: Kind = value => Object.values(shapes).some(shape => isRecord(shape)(value));

/** A part; one of a kind that is not known here yet is let through, and not shown. */
export const isPart: Kind = value => isKnownPart(value) || isRecord({ type: isUnknownType })(value);

function isUnknownType(type: unknown): boolean {
  return typeof type === 'string' && !Object.hasOwn(shapes, type);
}

/** The parts that this client can show. */
export function shownParts(parts: readonly Part[] | undefined): readonly Part[] {
  return (parts ?? []).filter(isKnownPart);
}
