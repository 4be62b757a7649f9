import { expect, it } from 'vitest';
import { stretches } from './marked';

const shown = (snippet: string) => stretches(snippet).map(({ text, found }) => (found ? `[${text}]` : text));

it.each([
  ['订单 <mark>退款</mark> 什么时候<mark>到账</mark>', ['订单 ', '[退款]', ' 什么时候', '[到账]']],
  ['nothing', ['nothing']],
  ['<b>a</b> <mark>b</mark>', ['<b>a</b> ', '[b]']],
  ['an open <mark>one', ['an open <mark>one']],
  ['<mark><img src=x onerror=y></mark>', ['[<img src=x onerror=y>]']],
  ['a &lt;b&gt; &amp;amp; <mark>it&#39;s</mark>', ['a <b> &amp; ', "[it's]"]],
])('%j is shown as text with its finds', (snippet, expected) => {
  expect(shown(snippet)).toEqual(expected);
});
