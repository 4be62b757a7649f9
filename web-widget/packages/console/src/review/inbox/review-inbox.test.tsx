import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Api } from '../../api/api';
import { Http } from '../../api/http';
import { IntentsResource } from '../../api/intents';
import { ReviewResource, type ReviewItem } from '../../api/review';
import { ApiContext } from '../../api/use-api';
import { ReviewInbox } from './review-inbox';

const intents = [
  ['refund_status', 'Where is my refund', '退款进度'],
  ['return_item', 'Return an item', '退货'],
  ['track_order', 'Where is my order', '查询物流'],
].map(([intent, title_en, title_zh]) => ({
  intent,
  title_en,
  title_zh,
  definition_en: title_en,
  definition_zh: title_zh,
  sensitive: false,
}));

/** A server that keeps items and remembers what it was asked to do. */
class Desk {
  readonly asked: string[] = [];
  /** What a colleague decides before the next request arrives. */
  stolen: string | undefined;
  private readonly items = new Map<string, ReviewItem>(['one', 'two', 'three'].map(id => [id, item(id)]));

  readonly fetch = (input: string, init: RequestInit): Promise<Response> =>
    Promise.resolve(this.answer(input, init.method ?? 'GET', typeof init.body === 'string' ? init.body : '{}'));

  private answer(url: string, method: string, body: string): Response {
    const [, id, deed] = /\/review\/items\/(\w+)(?:\/(\w+))?$/.exec(url) ?? [];
    if (url.endsWith('/intents')) return Response.json(intents);
    if (id === undefined) return Response.json(this.page());
    const known = this.items.get(id) ?? item(id);
    if (method === 'GET') return Response.json(detail(known));
    this.asked.push(`${deed} ${id} ${body}`);
    if (this.stolen === id) {
      return Response.json({ detail: 'Bo has decided this meanwhile; look at it again.' }, { status: 409 });
    }
    const undo = deed === 'undo';
    const label = (JSON.parse(body) as { label?: string }).label ?? '';
    const after: ReviewItem = {
      ...known,
      revision: known.revision + 1,
      state: undo ? 'open' : deed === 'ignore' ? 'ignored' : 'labelled',
      label: undo ? '' : label,
    };
    this.items.set(id, after);
    return Response.json(after);
  }

  private page() {
    const items = [...this.items.values()].filter(({ state, id }) => state === 'open' && id !== this.stolen);
    return { total: items.length, items, counts: {} };
  }
}

const item = (id: string): ReviewItem => ({
  id,
  lang: 'en',
  text: `words ${id}`,
  predicted: 'refund_status',
  known: true,
  confidence: 0.5,
  state: 'open',
  label: '',
  draft: '',
  revision: 0,
  size: 2,
  gain: 1,
  first_at: '2026-11-23T10:00:00Z',
  last_at: '2026-11-23T10:00:00Z',
});

const detail = (of: ReviewItem) => ({
  item: of,
  choices: [
    { intent: 'refund_status', probability: 0.5 },
    { intent: 'return_item', probability: 0.4 },
  ],
  turns: [],
  votes: [],
  history: [],
});

describe('reviewing by keys alone', () => {
  let desk: Desk;
  const user = userEvent.setup();
  const looksAt = (text: string) => screen.findByRole('article', { name: text });

  beforeEach(async () => {
    desk = new Desk();
    const http = new Http({
      base: '/api/admin',
      bearer: { token: () => Promise.resolve('t'), renew: () => Promise.resolve('t') },
      fetcher: desk.fetch,
    });
    const api = { review: new ReviewResource(http), intents: new IntentsResource(http) } as unknown as Api;
    render(
      <MantineProvider env="test">
        <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
          <ApiContext value={api}>
            <MemoryRouter>
              <ReviewInbox />
            </MemoryRouter>
          </ApiContext>
        </QueryClientProvider>
      </MantineProvider>,
    );
    await looksAt('words one');
    await screen.findByRole('button', { name: /Return an item/ });
  });
  afterEach(cleanup);

  it('accepts with a and goes on to the next', async () => {
    await user.keyboard('a');
    await looksAt('words two');
    expect(desk.asked).toEqual(['label one {"revision":0,"label":"refund_status"}']);
    expect(screen.getByRole('status').textContent).toBe('Labelled: Where is my refund');
  });

  it('takes another reading by its number', async () => {
    await user.keyboard('2');
    await looksAt('words two');
    expect(desk.asked).toEqual(['label one {"revision":0,"label":"return_item"}']);
  });

  it('corrects by a few letters and Enter', async () => {
    await user.keyboard('c');
    await user.keyboard('tra');
    await user.keyboard('{Enter}');
    await looksAt('words two');
    expect(desk.asked).toEqual(['label one {"revision":0,"label":"track_order"}']);
  });

  it('moves, ignores, and takes the last decision back', async () => {
    await user.keyboard('j');
    await looksAt('words two');
    await user.keyboard('i');
    await looksAt('words three');
    await user.keyboard('u');
    await looksAt('words two');
    expect(desk.asked).toEqual(['ignore two {"revision":0}', 'undo two {"revision":1}']);
  });

  it('goes on where a colleague was quicker, and decides nothing twice', async () => {
    desk.stolen = 'one';
    await user.keyboard('a');
    await looksAt('words two');
    await waitFor(() => expect(screen.queryByText('words one')).toBeNull());
    expect(desk.asked).toHaveLength(1);
  });

  it('does nothing on keys while somebody types', async () => {
    await user.keyboard('c');
    await user.keyboard('ai');
    expect(desk.asked).toEqual([]);
    await user.keyboard('{Escape}');
    await user.keyboard('a');
    await looksAt('words two');
  });
});
