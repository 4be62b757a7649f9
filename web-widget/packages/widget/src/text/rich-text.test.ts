import { render } from 'lit';
import { describe, expect, it } from 'vitest';
import { pieces, richText } from './rich-text';

describe('text as the log shows it', () => {
  it('links web and mail addresses and nothing else', () => {
    expect(pieces('See https://shop.example/a?b=1. Or mail help@shop.example!')).toEqual([
      { text: 'See ' },
      { text: 'https://shop.example/a?b=1', href: 'https://shop.example/a?b=1' },
      { text: '. Or mail ' },
      { text: 'help@shop.example', href: 'mailto:help@shop.example' },
      { text: '!' },
    ]);
  });

  it('ends an address at Chinese punctuation', () => {
    expect(pieces('详情见https://shop.example/zh，谢谢。')[1]?.text).toBe('https://shop.example/zh');
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', '//evil.example'])(
    'does not link %s',
    text => {
      expect(pieces(text)).toEqual([{ text }]);
    },
  );

  it('never turns text into markup', () => {
    const place = document.createElement('div');
    render(richText('<img src=x onerror="alert(1)"> <b>bold</b> https://a.example/"onclick="x'), place);
    expect(place.querySelector('img, b')).toBeNull();
    expect(place.textContent).toContain('<img src=x onerror="alert(1)"> <b>bold</b>');
    expect(place.querySelector('a')?.getAttribute('href')).toBe('https://a.example/');
    expect(place.querySelector('a')?.getAttribute('rel')).toContain('noopener');
  });
});
