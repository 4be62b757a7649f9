/// <reference types="vite/client" />
import './company.css';
import { companyOf, type Company, type Language } from './company-words';

interface Chat extends HTMLElement {
  open(): void;
}

const remembering = 'frontdesk:demo-lang';

const words: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  ask: { en: 'Ask us anything', zh: '有问题，问客服' },
  operate: { en: 'For operators', zh: '运营入口' },
  console: { en: 'Console', zh: '管理后台' },
  docs: { en: 'API documentation', zh: '接口文档' },
};

const chat = () => document.querySelector<Chat>('frontdesk-chat');

const remembered = (): Language => {
  const wish = new URLSearchParams(location.search).get('lang') ?? localStorage.getItem(remembering);
  return /^zh/i.test(wish ?? navigator.language) ? 'zh' : 'en';
};

/** Shows the page, and the widget on it, in `language`. */
function speak(company: Company, language: Language): void {
  const said = company.words[language];
  localStorage.setItem(remembering, language);
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  document.title = said.name || said.headline;
  for (const element of document.querySelectorAll<HTMLElement>('[data-company]')) {
    element.textContent = said[element.dataset['company'] as 'name' | 'note' | 'headline' | 'lead' | 'about'];
    element.hidden = element.textContent === '';
  }
  for (const element of document.querySelectorAll<HTMLElement>('[data-words]'))
    element.textContent = words[element.dataset['words'] ?? '']?.[language] ?? '';
  for (const button of document.querySelectorAll<HTMLElement>('[data-language]'))
    button.setAttribute('aria-pressed', String(button.dataset['language'] === language));
  for (const mark of document.querySelectorAll('.mark')) mark.textContent = [...said.name][0]?.toUpperCase() ?? '';
  const topics = document.querySelector<HTMLElement>('#topics');
  topics?.replaceChildren(...said.topics.map(topic => card(topic.title, topic.text)));
  topics?.toggleAttribute('hidden', said.topics.length === 0);
  chat()?.setAttribute('lang', language);
  chat()?.setAttribute('name', said.name);
}

function card(title: string, text: string): HTMLElement {
  const item = document.createElement('li');
  const head = document.createElement('h2');
  const body = document.createElement('p');
  head.textContent = title;
  body.textContent = text;
  item.append(head, body);
  return item;
}

/** The widget as a company's own page would have it: one script, in its colour. */
function loadWidget(company: Company): Promise<void> {
  return new Promise(loaded => {
    const script = document.createElement('script');
    script.src = './widget.js';
    if (company.colour !== undefined) script.dataset['color'] = company.colour;
    script.addEventListener('load', () => loaded());
    document.body.append(script);
  });
}

const answer = await fetch('./demo/company.json');
const company = companyOf(answer.ok ? await answer.json() : undefined);
if (company.colour !== undefined) document.documentElement.style.setProperty('--brand', company.colour);
for (const button of document.querySelectorAll<HTMLElement>('[data-language]'))
  button.addEventListener('click', () => speak(company, button.dataset['language'] as Language));
for (const button of document.querySelectorAll('[data-open-chat]'))
  button.addEventListener('click', () => chat()?.open());
document.addEventListener('frontdesk-language', event => speak(company, (event as CustomEvent<Language>).detail));
speak(company, remembered());
await loadWidget(company);
speak(company, remembered());
