import { MantineProvider } from '@mantine/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { MemoryRouter } from 'react-router';
import { expect, it } from 'vitest';
import type { Figures } from '../../api/insight';
import { LanguageContext } from '../../language/language';
import { SummaryTable } from './summary-table';

const share = { hits: 3, n: 40, value: 0.075, low: 0.03, high: 0.2 };
const times = { n: 0, missing: 'no_replies' };
const figures = {
  volume: 40,
  too_young: 0,
  containment: share,
  durable: share,
  handed_off: share,
  unanswered: share,
  complained: share,
  to_person: times,
  first_response: times,
  resolution: times,
  csat: { n: 0, missing: 'no_ratings' },
} as unknown as Figures;

it('has every share that the CSV has, each leading to its conversations', () => {
  const html = renderToStaticMarkup(
    <MantineProvider>
      <MemoryRouter>
        <LanguageContext value={{ language: 'en', choose: () => undefined }}>
          <SummaryTable total={figures} before={figures} slice={{ from: '2027-01-01', lang: 'zh' }} />
        </LanguageContext>
      </MemoryRouter>
    </MantineProvider>,
  );
  for (const of of ['contained', 'durable', 'handed_off', 'unanswered', 'complained'])
    expect(html).toContain(`from=2027-01-01&amp;lang=zh&amp;of=${of}`);
  expect(html).toContain('Without an answer');
});
