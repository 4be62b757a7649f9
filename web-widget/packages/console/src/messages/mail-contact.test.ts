import { expect, it } from 'vitest';
import { ApiFailure } from '../api/http';
import { failureWords } from '../parts/failure/failure.words';
import { isMailAddress, whyNot } from './mail-contact';
import { messagesWords } from './messages.words';

it.each([
  ['ada@example.com', true],
  ['王小明@例子.中国', true],
  ['138 0013 8000', false],
  ['a@example.com, b@example.com', false],
  ['Ada <ada@example.com>', false],
  ['', false],
])('knows whether %s can be written to', (contact, can) => {
  expect(isMailAddress(contact)).toBe(can);
});

const [words, general] = [messagesWords.zh, failureWords.zh];

it.each([
  [new ApiFailure(409, 'No mail server is set; the setting is frontdesk.mail.host.'), words.noServer],
  [new ApiFailure(422, 'The customer left no e-mail address, so call or write another way.'), words.noAddress],
  [new ApiFailure(422, "'text' must have 1 to 20000 characters."), words.badText],
  [new ApiFailure(404, 'There is no such message.'), general.missing],
  [new ApiFailure(0, ''), general.unreachable],
])('says in the language of the reader why an answer did not go: %s', (failure, sentence) => {
  expect(whyNot(failure, words, general)).toBe(sentence);
});
