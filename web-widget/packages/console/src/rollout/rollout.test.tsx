import { MantineProvider } from '@mantine/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import type { Api } from '../api/api';
import type { RolloutVerdict, Side, Signal } from '../api/rollout';
import { ApiContext } from '../api/use-api';
import { LanguageContext, type Language } from '../language/language';
import { Signals } from './signals';
import { Verdict } from './verdict';

const side: Side = { accuracy: 0.95, ece: 0.03, caught: 0.9, wrongly_foreign: 0.01, p50_ms: 4, p99_ms: 9 };
const blocked: RolloutVerdict = {
  passed: false,
  champion: 'en-1',
  findings: [
    {
      check: 'protected_intent',
      subject: 'complaint',
      blocks: true,
      figures: { champion: 1, candidate: 0.75, texts: 4 },
      sentences: [{ text: '<b>I complain</b>', label: 'complaint', champion: 'complaint', candidate: 'greeting' }],
    },
    { check: 'unjudged', subject: 'gift_wrap', blocks: false },
  ],
  figures: {
    champion: side,
    candidate: { ...side, accuracy: 0.94 },
    paired: { texts: 480, candidate_only: 1, champion_only: 2, p_value: 0.875 },
    corrections: 12,
  },
};
const signal: Signal = {
  name: 'thumbs_down',
  candidate: 12,
  candidates: 40,
  rest: 8,
  rests: 400,
  difference: 0.28,
  low: 0.04,
  high: 0.52,
  falls: true,
};

function drawn(what: React.ReactNode, language: Language): string {
  const api = { intents: { list: () => Promise.resolve([]) } } as unknown as Api;
  return renderToStaticMarkup(
    <MantineProvider>
      <QueryClientProvider client={new QueryClient()}>
        <ApiContext value={api}>
          <LanguageContext value={{ language, choose: () => undefined }}>{what}</LanguageContext>
        </ApiContext>
      </QueryClientProvider>
    </MantineProvider>,
  );
}

describe('the verdict of the gate', () => {
  it('says why a candidate was held back, with the sentences, and what could not be judged', () => {
    const html = drawn(<Verdict verdict={blocked} />, 'en');
    expect(html).toContain('Held back');
    expect(html).toContain('Is worse on a protected intent');
    expect(html).toContain('100% → 75%');
    expect(html).toContain('&lt;b&gt;I complain&lt;/b&gt;');
    expect(html).toContain('Could not be judged: no test sentences');
    expect(html).toContain('gift_wrap');
  });

  it('says it in Chinese as well', () => {
    const html = drawn(<Verdict verdict={blocked} />, 'zh');
    expect(html).toContain('未通过');
    expect(html).toContain('受保护的意图变差');
    expect(html).not.toContain('Held back');
  });
});

describe('the live signals', () => {
  it('are read out with their interval, and one that falls is named', () => {
    const html = drawn(<Signals signals={[signal]} />, 'en');
    expect(html).toContain('+28%, between +4% and +52%');
    expect(html).toContain('worse');
    expect(html).toContain('12 of 40');
  });
});
