import { describe, expect, it } from 'vitest';
import { companyOf } from './company-words';

describe('the page of a company', () => {
  it('says what the pack says of it in each language', () => {
    const bank = companyOf({
      colour: '#1f4b7a',
      en: { name: 'Alderquay Bank', headline: 'Ask.', topics: [{ title: 'Cards', text: 'Frozen with one tap.' }] },
      zh: { name: '青榆银行' },
    });
    expect(bank.colour).toBe('#1f4b7a');
    expect(bank.words.en.topics).toEqual([{ title: 'Cards', text: 'Frozen with one tap.' }]);
    expect(bank.words.zh).toMatchObject({ name: '青榆银行', headline: '有什么可以帮您？', topics: [] });
  });

  it('goes by the name of a pack that says nothing else', () => {
    const plain = companyOf({ name: 'bakery' });
    expect(plain.colour).toBeUndefined();
    expect(plain.words.en).toMatchObject({ name: 'bakery', note: '', headline: 'How can we help?' });
  });

  it.each([null, 'x', 3, { colour: 'red; }', en: 'x', zh: { topics: 'x', name: 7 } }])('takes no harm of %j', json => {
    expect(companyOf(json)).toMatchObject({ colour: undefined, words: { zh: { name: '', topics: [] } } });
  });
});
