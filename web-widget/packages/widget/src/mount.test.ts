import { afterEach, describe, expect, it } from 'vitest';
import { socketAddress } from './frontdesk-chat/page-settings';
import { mountFrom } from './mount';

function script(attributes: Record<string, string>): HTMLScriptElement {
  const element = document.createElement('script');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(`data-${name}`, value);
  return element;
}

const chat = () => document.querySelector('frontdesk-chat');

afterEach(() => chat()?.remove());

describe('the script on a page', () => {
  it('puts the widget there with its settings', () => {
    mountFrom(script({ lang: 'zh', colour: '#aa3300', position: 'left', theme: 'auto' }));
    expect(chat()?.getAttribute('lang')).toBe('zh');
    expect(chat()?.getAttribute('color')).toBe('#aa3300');
    expect(chat()?.getAttribute('position')).toBe('left');
    expect(chat()?.hasAttribute('theme')).toBe(false);
  });

  it('puts it there once', () => {
    mountFrom(script({}));
    mountFrom(script({}));
    expect(document.querySelectorAll('frontdesk-chat')).toHaveLength(1);
  });

  it('leaves it to the page when told so', () => {
    mountFrom(script({ mount: 'off' }));
    expect(chat()).toBeNull();
  });

  it.each([
    ['', 'https://desk.example/widget.js?v=2', 'https://shop.example/a/', 'wss://desk.example/ws/visitor'],
    ['', 'http://localhost:8080/base/widget.js', 'http://localhost/', 'ws://localhost:8080/base/ws/visitor'],
    ['https://desk.example', 'https://cdn.example/widget.js', 'https://shop.example/', 'wss://desk.example/ws/visitor'],
    ['https://desk.example/chat', '', 'https://shop.example/', 'wss://desk.example/chat/ws/visitor'],
  ])('finds the socket for server "%s" and script "%s"', (server, from, page, address) => {
    expect(socketAddress(server, from, page)).toBe(address);
  });
});
