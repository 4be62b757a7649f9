import { cssColour, inkOn, mix, parseColour, readableOn, type Rgb } from './colour';

const fallback: Rgb = [36, 92, 79];
const lightSurface: Rgb = [255, 255, 255];
const darkSurface: Rgb = [27, 31, 35];

/** Custom properties for a shop's colour, chosen so that text stays readable whatever the shop picks. */
export function brandStyle(colour: string | null | undefined): string {
  const brand = parseColour(colour) ?? fallback;
  const night = readableOn(mix(brand, [255, 255, 255], 0.1), darkSurface, 3);
  return [
    `--fd-brand-light: ${cssColour(brand)}`,
    `--fd-on-brand-light: ${cssColour(inkOn(brand))}`,
    `--fd-accent-light: ${cssColour(readableOn(brand, lightSurface))}`,
    `--fd-brand-dark: ${cssColour(night)}`,
    `--fd-on-brand-dark: ${cssColour(inkOn(night))}`,
    `--fd-accent-dark: ${cssColour(readableOn(brand, darkSurface, 6))}`,
  ].join(';');
}
