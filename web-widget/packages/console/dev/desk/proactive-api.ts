import type { CountedRule, ProactiveRule } from '../../src/api/proactive';
import type { Answer } from './agent-api';

const rules: CountedRule[] = [
  {
    id: 'r1',
    name: 'At the cart',
    page: '/cart*',
    seconds: 30,
    visits: 1,
    hours: 'open',
    pause_days: 7,
    en: 'Anything unclear about delivery or returns? I can help.',
    zh: '对配送或退换货还有疑问吗？可以问我。',
    on: true,
    shown: 412,
    opened: 37,
    dismissed: 88,
  },
];
let last = rules.length;

/** Plays `/proactive`. */
export function proactiveApi(method: string, [id = '']: readonly string[], body: string): Answer {
  if (id === '') return method === 'GET' ? [200, { days: 30, rules }] : save(`r${++last}`, body);
  const place = rules.findIndex(each => each.id === id);
  if (place < 0) return [404, { detail: 'There is no such message.' }];
  if (method === 'PUT') return save(id, body, rules[place]);
  rules.splice(place, 1);
  return [204];
}

function save(id: string, body: string, before?: CountedRule): Answer {
  const fresh = JSON.parse(body) as ProactiveRule;
  if (fresh.name.trim() === '') return [422, { detail: "'name' is missing or empty." }];
  if (!/^[/*]/.test(fresh.page)) return [422, { detail: "'page' must be a path such as /cart or /products/*." }];
  const { shown = 0, opened = 0, dismissed = 0 } = before ?? {};
  const rule = { ...fresh, id, shown, opened, dismissed };
  if (before === undefined) rules.push(rule);
  else rules[rules.indexOf(before)] = rule;
  return [before === undefined ? 201 : 200, rule];
}
