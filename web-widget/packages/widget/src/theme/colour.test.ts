import { describe, expect, it } from 'vitest';
import { brandColours } from './brand';
import { contrast, inkOn, parseColour, readableOn, type Rgb } from './colour';

const white: Rgb = [255, 255, 255];

describe("the company's colour", () => {
  it('is read from hex, long and short', () => {
    expect(parseColour('#2d5f4f')).toEqual([45, 95, 79]);
    expect(parseColour('fc0')).toEqual([255, 204, 0]);
    expect(parseColour('url(x)')).toBeUndefined();
  });

  it.each(['#ffe600', '#ffffff', '#000000', '#2d5f4f', '#ff4fa3', '#888888'])('%s leaves every text readable', hex => {
    const colour = parseColour(hex) as Rgb;
    expect(contrast(inkOn(colour), colour)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(readableOn(colour, white), white)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(readableOn(colour, [27, 31, 35]), [27, 31, 35])).toBeGreaterThanOrEqual(4.5);
  });

  it('falls back to our own where the page gives none or nonsense', () => {
    expect(new Set(Object.values(brandColours('red; background: url(x)')))).toEqual(new Set(['']));
  });
});
