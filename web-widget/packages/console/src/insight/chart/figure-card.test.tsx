import { MantineProvider } from '@mantine/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { MemoryRouter } from 'react-router';
import { expect, it } from 'vitest';
import { CountCard, ScoreCard, ShareCard, TimesCard } from './figure-card';

const drawn = (card: React.ReactNode): string =>
  renderToStaticMarkup(
    <MantineProvider>
      <MemoryRouter>{card}</MemoryRouter>
    </MantineProvider>,
  );

it('shows a share with its interval and leads to its conversations', () => {
  const share = { hits: 3, n: 4, value: 0.75, low: 0.3, high: 0.95 };
  const html = drawn(<ShareCard name="Alone" share={share} to="/insight/conversations?of=contained" />);
  expect(html).toContain('75%');
  expect(html).toContain('30% to 95%');
  expect(html).toContain('3 of 4');
  expect(html).toContain('href="/insight/conversations?of=contained"');
});

it('says what is missing and shows neither a zero nor NaN', () => {
  const html =
    drawn(<ShareCard name="Durable" share={{ hits: 0, n: 0, missing: 'all_too_young' }} to="/" />) +
    drawn(<TimesCard name="Wait" times={{ n: 0, missing: 'nobody_joined' }} p90="9 of 10 within" to="/" />) +
    drawn(<ScoreCard name="Rating" score={{ n: 0, missing: 'no_ratings' }} to="/" />);
  expect(html).toContain('All are younger than 7 days');
  expect(html).toContain('No person was needed');
  expect(html).toContain('Nobody rated');
  expect(html).not.toContain('NaN');
  expect(html).not.toContain('0%');
});

it('shows a count as it is', () => {
  expect(drawn(<CountCard name="Nobody came" count={0} to="/" />)).toContain('>0<');
});
