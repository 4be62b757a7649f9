import type { Role } from '@frontdesk/protocol';
import { expect, it } from 'vitest';
import { sectionsFor } from './sections';

it.each<[Role, string]>([
  ['agent', 'inbox search canned'],
  ['supervisor', 'inbox search canned team'],
  ['admin', 'inbox search canned team overview conversations messages knowledge intents learning users teams audit'],
])('the %s sees %s', (role, pages) => {
  const seen = sectionsFor(role).flatMap(section => section.pages.map(each => each.page));
  expect(seen.join(' ')).toBe(pages);
});
