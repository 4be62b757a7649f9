import { cssColour, inkOn, mix, parseColour, readableOn, type Rgb } from './colour';

const lightSurface: Rgb = [255, 255, 255];
const darkSurface: Rgb = [27, 31, 35];

/**
 * Custom properties for a company's colour, chosen so that text stays readable whatever the company picks; for the host
 * itself, where the theme reads them. Empty, which leaves our own, where the page gives none or nonsense.
 */
export function brandColours(colour: string | null | undefined): Readonly<Record<string, string>> {
  const brand = parseColour(colour);
  const night = brand && readableOn(mix(brand, [255, 255, 255], 0.1), darkSurface, 3);
  return {
    '--fd-brand-light': css(brand),
    '--fd-on-brand-light': css(brand && inkOn(brand)),
    '--fd-accent-light': css(brand && readableOn(brand, lightSurface)),
    '--fd-brand-dark': css(night),
    '--fd-on-brand-dark': css(night && inkOn(night)),
    '--fd-accent-dark': css(brand && readableOn(brand, darkSurface, 6)),
  };
}

const css = (rgb: Rgb | undefined): string => (rgb === undefined ? '' : cssColour(rgb));
