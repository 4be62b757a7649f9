import type { Role } from '@frontdesk/protocol';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { Api } from '../../api/api';
import type { Turn } from '../../api/conversations';
import { ApiContext } from '../../api/use-api';
import type { Access } from '../../session/access';
import { SessionContext } from '../../session/session';
import { LabelSelect } from './label-select';

const turn: Turn = { seq: 1, speaker: 'visitor', text: 'where is it', at: '2026-11-23T10:00:00Z' };

function drawn(role: Role): string {
  const api = { intents: { list: () => Promise.resolve([]) } } as unknown as Api;
  return renderToStaticMarkup(
    <MantineProvider>
      <QueryClientProvider client={new QueryClient()}>
        <ApiContext value={api}>
          <SessionContext value={{ user: { role } } as Access}>
            <LabelSelect
              conversation="c1"
              turn={turn}
              reading={{ intent: 'track_order', probability: 0.9, others: [] }}
            />
          </SessionContext>
        </ApiContext>
      </QueryClientProvider>
    </MantineProvider>,
  );
}

it('lets administrators alone correct what was recognised, as the server does', () => {
  expect(drawn('admin')).toContain('<input');
  expect(drawn('supervisor')).not.toContain('<input');
  expect(drawn('supervisor')).toContain('Recognised: track_order 90%');
});
