import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { Api } from '../api/api';
import type { Trace, Turn } from '../api/conversations';
import { ApiContext } from '../api/use-api';
import { LanguageContext, type Language } from '../language/language';
import { TraceView } from './trace-view';

const turn: Turn = { seq: 2, speaker: 'bot', text: 'Two days.', at: '2026-11-23T10:00:00Z' };
const trace: Trace = { lang: 'en', intents: [], hits: [], steps_ms: {} };

function shows(shown: Trace, language: Language = 'en') {
  const api = { intents: { all: () => Promise.resolve([]) } } as unknown as Api;
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { enabled: false } } })}>
        <ApiContext value={api}>
          <LanguageContext value={{ language, choose: () => undefined }}>
            <TraceView turn={turn} trace={shown} />
          </LanguageContext>
        </ApiContext>
      </QueryClientProvider>
    </MantineProvider>,
  );
}

describe('the trace of a reply', () => {
  afterEach(cleanup);

  it('shows how likely the first entry answers, and what would have been enough', () => {
    shows({ ...trace, chance: { probability: 0.4213, answer: 0.7, clarify: 0.2 } });
    expect(screen.getByRole('heading', { name: 'How likely the first entry answers: 42.1%' })).toBeTruthy();
    expect(
      screen.getByRole('meter', { name: 'How likely the first entry answers' }).getAttribute('aria-valuenow'),
    ).toBe('42');
    expect(screen.getByText('answers from 70%')).toBeTruthy();
    expect(screen.getByText('asks back from 20%')).toBeTruthy();
  });

  it('says so in Chinese', () => {
    shows({ ...trace, chance: { probability: 0.4213, answer: 0.7, clarify: 0.2 } }, 'zh');
    expect(screen.getByRole('heading', { name: '排在第一的条目能答对的可能性：42.1%' })).toBeTruthy();
    expect(screen.getByText('≥ 70% 直接回答')).toBeTruthy();
  });

  it('says in the light of which question a follow-up was read', () => {
    shows({ ...trace, follows: { question: 'How long does delivery take?', entry: 'delivery-standard-time' } });
    expect(screen.getByText('Read in the light of: How long does delivery take?')).toBeTruthy();
  });

  it('leaves out what played no part', () => {
    shows(trace);
    expect(screen.queryByRole('meter')).toBeNull();
    expect(screen.queryByText(/in the light of/)).toBeNull();
  });
});
