/** A colour as red, green and blue, each 0 to 255. */
export type Rgb = readonly [number, number, number];

const white: Rgb = [255, 255, 255];
const ink: Rgb = [20, 24, 28];

/** Reads `#rgb` or `#rrggbb`; undefined for anything else. */
export function parseColour(text: string | null | undefined): Rgb | undefined {
  const hex = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text?.trim() ?? '')?.[1];
  if (hex === undefined) return undefined;
  const full = hex.length === 3 ? [...hex].map(c => c + c).join('') : hex;
  return [0, 2, 4].map(i => parseInt(full.slice(i, i + 2), 16)) as unknown as Rgb;
}

export const cssColour = (rgb: Rgb): string => `rgb(${rgb.map(Math.round).join(' ')})`;

/** The contrast of two colours as WCAG counts it: 1 (none) to 21. */
export function contrast(a: Rgb, b: Rgb): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** White or ink, whichever reads better on `background`. */
export const inkOn = (background: Rgb): Rgb => (contrast(white, background) >= contrast(ink, background) ? white : ink);

/** `colour` moved towards the opposite of `background` until text in it reads well there. */
export function readableOn(colour: Rgb, background: Rgb, wanted = 4.6): Rgb {
  const goal = inkOn(background);
  let result = colour;
  for (let share = 0; share <= 1 && contrast(result, background) < wanted; share += 0.05)
    result = mix(colour, goal, share);
  return result;
}

export const mix = (a: Rgb, b: Rgb, share: number): Rgb =>
  a.map((value, i) => value + ((b[i] ?? 0) - value) * share) as unknown as Rgb;

function luminance(rgb: Rgb): number {
  const [r, g, b] = rgb.map(value => {
    const part = value / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
