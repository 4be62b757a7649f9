import type { LeftMessage, MailAnswer } from '../../src/api/messages';
import type { Answer } from './agent-api';
import { mail } from './office-api';

const started = Date.now();

export const messages: LeftMessage[] = [
  {
    id: 'm2',
    conversation: 'c0',
    name: '陈女士',
    contact: '138 0013 8000',
    message: '沙发少了一只脚，安装师傅说要重新寄，麻烦尽快联系我。',
    at: new Date(started - 9e5).toISOString(),
    done: false,
    answers: [],
  },
  {
    id: 'm1',
    conversation: 'c1',
    name: '',
    contact: 'ada@example.com',
    message: 'Two refunds are missing: LF20311882 and LF20311901.\nPlease write, I cannot take calls at work.',
    at: new Date(started - 9e7).toISOString(),
    done: false,
    answers: [],
  },
  {
    id: 'm0',
    conversation: 'c2',
    name: 'Jonas Keller',
    contact: 'jonas@exmaple.com',
    message: 'Can I change the delivery address?',
    at: new Date(started - 2e8).toISOString(),
    done: true,
    answers: [
      {
        id: 'a0',
        author: 'Tom Baker',
        text: 'Of course: open the order and choose Change address.',
        at: new Date(started - 1.9e8).toISOString(),
        state: 'failed',
        problem: '550 5.1.2 exmaple.com: no such domain',
      },
    ],
  },
];

/** Plays `/messages` of agents; an answer is sent two seconds after it was written. */
export function messagesApi(
  author: string,
  method: string,
  id: string,
  part: string | undefined,
  body: string,
): Answer {
  if (method === 'GET') return [200, { messages: messages.toSorted((a, b) => Number(a.done) - Number(b.done)) }];
  const place = messages.findIndex(each => each.id === id);
  const message = messages[place];
  if (message === undefined) return [404, { detail: 'There is no such message.' }];
  if (part === 'answer') return answer(place, message, author, (JSON.parse(body) as { text: string }).text);
  messages[place] = { ...message, ...(JSON.parse(body) as { done: boolean }) };
  return [200, {}];
}

function answer(place: number, message: LeftMessage, author: string, text: string): Answer {
  if (text.trim() === '') return [422, { detail: "'text' must have 1 to 20000 characters." }];
  if (!mail().sends) return [409, { detail: 'No mail server is set; the setting is frontdesk.mail.host.' }];
  const at = new Date().toISOString();
  const written: MailAnswer = { id: `a${Date.now()}`, author, text: text.trim(), at, state: 'waiting' };
  messages[place] = { ...message, done: true, answers: [...message.answers, written] };
  setTimeout(() => sent(place, written), 2_000).unref();
  return [202, written];
}

function sent(place: number, written: MailAnswer): void {
  const message = messages[place];
  if (message === undefined) return;
  const answers = message.answers.map(each => (each.id === written.id ? { ...each, state: 'sent' as const } : each));
  messages[place] = { ...message, answers };
}
