import './shop.css';
import hero from './art/hero.svg?raw';
import { products, words, type Language, type Product } from './words';

const art = import.meta.glob<string>('./art/*.svg', { query: '?raw', import: 'default', eager: true });

interface Chat extends HTMLElement {
  open(): void;
}

const chat = () => document.querySelector<Chat>('frontdesk-chat');

const remembered = (): Language => {
  const wish = new URLSearchParams(location.search).get('lang') ?? localStorage.getItem('larkfield:lang');
  return /^zh/i.test(wish ?? navigator.language) ? 'zh' : 'en';
};

/** Shows the page, and the widget on it, in `language`. */
function speak(language: Language): void {
  localStorage.setItem('larkfield:lang', language);
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  document.title = words['title']?.[language] ?? '';
  for (const element of document.querySelectorAll<HTMLElement>('[data-words]'))
    element.textContent = words[element.dataset['words'] ?? '']?.[language] ?? '';
  for (const element of document.querySelectorAll<HTMLElement>('[data-label]'))
    element.setAttribute('aria-label', words[element.dataset['label'] ?? '']?.[language] ?? '');
  for (const button of document.querySelectorAll<HTMLElement>('[data-language]'))
    button.setAttribute('aria-pressed', String(button.dataset['language'] === language));
  document.querySelector('#grid')?.replaceChildren(...products.map(product => card(product, language)));
  chat()?.setAttribute('lang', language);
  chat()?.setAttribute('name', language === 'zh' ? '云雀良品客服' : 'Larkfield');
}

function card(product: Product, language: Language): HTMLElement {
  const item = document.createElement('li');
  const picture = document.createElement('div');
  picture.className = 'picture';
  picture.style.background = product.tint;
  picture.innerHTML = art[`./art/${product.art}.svg`] ?? '';
  picture.querySelector('svg')?.setAttribute('aria-hidden', 'true');
  if (product.tag !== undefined) picture.append(text('span', 'tag', product.tag[language]));
  item.append(picture, text('p', 'kind', product.kind[language]), text('h3', '', product.name[language]));
  item.append(text('p', 'price', product.price[language]));
  return item;
}

function text(tag: string, name: string, words: string): HTMLElement {
  const element = document.createElement(tag);
  if (name !== '') element.className = name;
  element.textContent = words;
  return element;
}

const stage = document.querySelector('#hero');
if (stage !== null) stage.innerHTML = hero;
for (const button of document.querySelectorAll<HTMLElement>('[data-language]'))
  button.addEventListener('click', () => speak(button.dataset['language'] as Language));
for (const button of document.querySelectorAll('[data-open-chat]'))
  button.addEventListener('click', () => chat()?.open());
document.addEventListener('frontdesk-language', event => speak((event as CustomEvent<Language>).detail));
speak(remembered());
