import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BadFrame, decodeClientFrame, decodeServerFrame } from './decode';

const root = join(import.meta.dirname, '../../../../test-data/frames');

function golden(side: string): [string, string][] {
  const names = readdirSync(join(root, side)).filter(name => name.endsWith('.json'));
  return names.map(name => [name, readFileSync(join(root, side, name), 'utf8')]);
}

describe('golden frames', () => {
  it.each(golden('server'))('reads server/%s without loss', (_, text) => {
    expect(decodeServerFrame(text)).toEqual(JSON.parse(text));
  });

  it.each(golden('client'))('reads client/%s without loss', (_, text) => {
    expect(decodeClientFrame(text)).toEqual(JSON.parse(text));
  });

  it.each([
    ['an unknown type', '{"type":"shout"}'],
    ['no type', '{"seq":1}'],
    ['a type from the prototype', '{"type":"toString"}'],
    ['a missing field', '{"type":"accepted","ref":"r"}'],
    ['a field of the wrong kind', '{"type":"turn","seq":"1","speaker":"bot","text":"x","at":"t"}'],
    ['a bad choice', '{"type":"turn","seq":1,"speaker":"bot","text":"x","at":"t","choices":[{"option":1}]}'],
    ['an array', '[]'],
    ['no JSON', 'hello'],
  ])('refuses %s', (_, text) => {
    expect(() => decodeServerFrame(text)).toThrow(BadFrame);
  });

  it('reads null as absent', () => {
    const frame = decodeServerFrame('{"type":"fault","code":"c","title":"t","ref":null}');
    expect(frame).toEqual({ type: 'fault', code: 'c', title: 't' });
  });
});
