import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BadFrame, decodeAttachment, decodeServerFrame } from './decode';
import { decodeDeskClientFrame, decodeDeskServerFrame } from './agent/decode-desk';
import { decodeClientFrame } from './decode-client';
import type { TurnFrame } from './frames';
import { shownParts } from './parts';

const root = join(import.meta.dirname, '../../../../test-data/frames');

function golden(side: string): [string, string][] {
  return readdirSync(join(root, side))
    .filter(name => name.endsWith('.json'))
    .map((name): [string, string] => [name, readFileSync(join(root, side, name), 'utf8')]);
}

function part(json: string): string {
  return `{"type":"turn","seq":1,"speaker":"bot","text":"x","at":"t","parts":[${json}]}`;
}

describe('golden frames', () => {
  it.each(golden('server'))('reads server/%s without loss', (_, text) => {
    expect(decodeServerFrame(text)).toEqual(JSON.parse(text));
  });

  it.each(golden('client'))('reads client/%s without loss', (_, text) => {
    expect(decodeClientFrame(text)).toEqual(JSON.parse(text));
  });

  it.each(golden('agent-server'))('reads agent-server/%s without loss', (_, text) => {
    expect(decodeDeskServerFrame(text)).toEqual(JSON.parse(text));
  });

  it.each(golden('agent-client'))('reads agent-client/%s without loss', (_, text) => {
    expect(decodeDeskClientFrame(text)).toEqual(JSON.parse(text));
  });

  it.each([
    ['an unknown type', '{"type":"shout"}'],
    ['no type', '{"seq":1}'],
    ['a type from the prototype', '{"type":"toString"}'],
    ['a missing field', '{"type":"accepted","ref":"r"}'],
    ['a field of the wrong kind', '{"type":"turn","seq":"1","speaker":"bot","text":"x","at":"t"}'],
    ['a bad choice', '{"type":"turn","seq":1,"speaker":"bot","text":"x","at":"t","choices":[{"option":1}]}'],
    ['a card without rows', part('{"type":"card","title":"t"}')],
    ['a link that runs a script', part('{"type":"link","label":"l","url":"javascript:alert(1)"}')],
    [
      'a card whose link is not https',
      part('{"type":"card","title":"t","rows":[],"link":{"label":"l","url":"http://x"}}'),
    ],
    ['a bad attachment', '{"type":"turn","seq":1,"speaker":"bot","text":"","at":"t","attachments":[{"id":1}]}'],
    ['an agent without a name', '{"type":"state","owner":"agent","agent":{}}'],
    ['an array', '[]'],
    ['no JSON', 'hello'],
  ])('refuses %s', (_, text) => {
    expect(() => decodeServerFrame(text)).toThrow(BadFrame);
  });

  it('reads an event it does not know', () => {
    const text = '{"type":"turn","seq":1,"speaker":"system","text":"x","at":"t","event":"merged"}';
    expect(decodeServerFrame(text)).toMatchObject({ event: 'merged' });
  });

  it('lets a part of a kind it does not know through and does not show it', () => {
    const frame = decodeServerFrame(part('{"type":"map","lat":1}'));
    expect(shownParts((frame as TurnFrame).parts)).toEqual([]);
  });

  it('reads the answer to an upload', () => {
    const photo = { id: 'f', name: '裂痕.jpg', media_type: 'image/jpeg', bytes: 9 };
    expect(decodeAttachment(JSON.stringify(photo))).toEqual(photo);
    expect(() => decodeAttachment('{"id":"f"}')).toThrow(BadFrame);
  });

  it('reads null as absent', () => {
    const frame = decodeServerFrame('{"type":"fault","code":"c","title":"t","ref":null}');
    expect(frame).toEqual({ type: 'fault', code: 'c', title: 't' });
  });
});
