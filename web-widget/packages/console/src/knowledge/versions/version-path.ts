/** Two versions whose difference is wanted. */
export interface Pair {
  readonly from: number;
  readonly to: number;
}

/** Where the difference between two versions is shown. */
export const differencePath = (from: number, to: number): string => `/knowledge/versions?from=${from}&to=${to}`;

/** The versions that the address wants compared; nothing where it names no two. */
export function pairIn(get: (key: string) => string): Pair | undefined {
  const [from, to] = [number(get('from')), number(get('to'))];
  return from === undefined || to === undefined ? undefined : { from, to };
}

function number(text: string): number | undefined {
  return /^[1-9]\d{0,14}$/.test(text) ? Number(text) : undefined;
}
