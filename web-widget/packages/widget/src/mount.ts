/** The script's `data-` attributes and the element's attributes they become. */
const settings: Readonly<Record<string, string>> = {
  lang: 'lang',
  color: 'color',
  colour: 'color',
  position: 'position',
  theme: 'theme',
  name: 'name',
  server: 'server',
};

/**
 * Puts the widget on the page, unless the page placed `<frontdesk-chat>` itself or said `data-mount="off"`, and tells
 * when it can be there.
 */
export function mountFrom(script: HTMLScriptElement | null, mounted: () => void = () => {}): void {
  const given = script?.dataset ?? {};
  const place = given['mount'] !== 'off';
  const mount = () => {
    if (place && document.querySelector('frontdesk-chat') === null) document.body.append(chatWith(given));
    mounted();
  };
  if (document.body !== null) mount();
  else document.addEventListener('DOMContentLoaded', mount, { once: true });
}

function chatWith(given: DOMStringMap): HTMLElement {
  const chat = document.createElement('frontdesk-chat');
  for (const [from, to] of Object.entries(settings)) {
    const value = given[from];
    if (value !== undefined && value !== 'auto') chat.setAttribute(to, value);
  }
  return chat;
}
