import { expect, it } from 'vitest';
import { ApiFailure } from '../api/http';
import { mayPass, mishapOf, type Mishap } from './mishap';

const now = 1_000_000;

it.each<[string, ApiFailure, boolean, Mishap]>([
  ['a wrong password', new ApiFailure(401, ''), true, { kind: 'refused' }],
  ['an address that cannot be one', new ApiFailure(422, ''), true, { kind: 'refused' }],
  ['guessing', new ApiFailure(429, '', {}, 25), true, { kind: 'wait', seconds: 25, until: now + 25_000 }],
  ['guessing, without a time', new ApiFailure(429, ''), true, { kind: 'later' }],
  ['a server that is down', new ApiFailure(0, ''), true, { kind: 'unreachable' }],
  ['a laptop without a network', new ApiFailure(0, ''), false, { kind: 'offline' }],
  ['a server that restarts', new ApiFailure(503, ''), true, { kind: 'starting' }],
  ['a broken server', new ApiFailure(500, ''), true, { kind: 'failed', status: 500 }],
])('tells %s by its own sentence', (_, failure, online, mishap) => {
  expect(mishapOf(failure, now, online)).toEqual(mishap);
});

it('expects what is no answer of the server itself to pass', () => {
  expect([0, 500, 503, 401, 429].map(status => mayPass(new ApiFailure(status, '')))).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
  expect(mayPass(new SyntaxError('no JSON'))).toBe(false);
});
