import { expect, it } from 'vitest';
import { fileName } from './use-customer-data';

it.each([
  ['0199c3f1-7000-7000-8000-000000000001', 'customer-0199c3f1-7000-7000-8000-000000000001.json'],
  ['王小明', 'customer-王小明.json'],
  ['../a b/c:d', 'customer-..-a-b-c-d.json'],
])('names the file of %s', (customer, name) => {
  expect(fileName(customer)).toBe(name);
});
