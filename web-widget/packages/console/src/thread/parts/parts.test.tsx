import type { Part } from '@frontdesk/protocol';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Parts } from './parts';

const drawn = (parts: readonly Part[]): string =>
  renderToStaticMarkup(<Parts parts={parts} />).replace(/ class="[^"]*"/g, '');

describe('what a reply showed besides its words', () => {
  it('is drawn as a card with its rows and its link', () => {
    const card: Part = {
      type: 'card',
      title: '订单 SF100234',
      rows: [{ label: '状态', value: '运输中' }],
      link: { label: '查看物流', url: 'https://shop.example/t' },
    };
    expect(drawn([card])).toContain('<dl><dt>状态</dt><dd>运输中</dd></dl>');
    expect(drawn([card])).toContain('href="https://shop.example/t"');
  });

  it('is never markup', () => {
    const html = drawn([{ type: 'list', title: '<b>x</b>', items: ['<script>1</script>'] }]);
    expect(html).toContain('&lt;b&gt;x&lt;/b&gt;');
    expect(html).not.toContain('<script>');
  });

  it('leaves out what leads elsewhere than over https, and what is not known', () => {
    const odd = [
      { type: 'link', label: 'l', url: 'javascript:alert(1)' },
      { type: 'map', lat: 1 },
    ] as unknown as readonly Part[];
    expect(drawn(odd)).toBe('<div></div>');
  });
});
