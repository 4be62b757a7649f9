import { describe, expect, it } from 'vitest';
import type { Canned } from '../../api/canned';
import { blankIn, expand, fill, matching, orderIn, shortcutBefore } from './canned-text';

const canned = (shortcut: string, lang: string, text = `text of ${shortcut}`): Canned => ({
  id: shortcut + lang,
  shortcut,
  lang,
  text,
});
const blanks = { customer: 'Ada', agent: 'Mei', order: undefined };

describe('a shortcut', () => {
  it.each([
    ['/gre', 4, 'gre'],
    ['hello /gre', 10, 'gre'],
    ['hello /gre and', 10, 'gre'],
    ['/', 1, ''],
    ['您好 /问候', 6, '问候'],
    ['and/or', 6, undefined],
    ['https://x', 9, undefined],
    ['/gre at', 7, undefined],
  ])('in %j at %i is %j', (text, caret, expected) => {
    expect(shortcutBefore(text, caret)).toBe(expected);
  });

  it('finds responses that begin so before others, and the language of the conversation first', () => {
    const all = [canned('thanks', 'en', 'with greetings'), canned('greet', 'zh'), canned('greet', 'en')];
    expect(matching(all, 'gre', 'en').map(each => each.id)).toEqual(['greeten', 'greetzh', 'thanksen']);
  });

  it('is replaced by the response, with the caret behind it', () => {
    const response = canned('hi', 'en', 'Hello {{customer.name}}, this is {{ agent.name }}.');
    expect(expand('so /hi bye', 6, response, blanks)).toEqual({ text: 'so Hello Ada, this is Mei. bye', caret: 26 });
  });
});

describe('a variable', () => {
  it('that is not known stays, and is found before the customer sees it', () => {
    const text = fill('Order {{order}} for {{customer.name}}', blanks);
    expect(text).toBe('Order {{order}} for Ada');
    expect(blankIn(text)).toBe('{{order}}');
    expect(blankIn('Order 88213 {really}')).toBeUndefined();
  });

  it('of the order is the last number the customer named', () => {
    expect(orderIn(['order 88213', '还有LF20311882没到', 'call 12'])).toBe('LF20311882');
    expect(orderIn(['my case is dp204417'])).toBe('DP204417');
    expect(orderIn(['nothing here', 'at 10:15'])).toBeUndefined();
  });
});
