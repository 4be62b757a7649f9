/** A share in whole percent; a dash where there is nothing to share. */
export const shareOf = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${Math.round((100 * Math.min(part, whole)) / whole)} %`;

/** What a form says of a number: nothing while the field is empty. */
export const numberOf = (value: number | string, otherwise: number): number =>
  typeof value === 'number' && Number.isFinite(value) ? value : otherwise;
