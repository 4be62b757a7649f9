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

/** Puts the widget on the page, unless the page placed `<frontdesk-chat>` itself or said `data-mount="off"`. */
export function mountFrom(script: HTMLScriptElement | null): void {
  const given = script?.dataset ?? {};
  if (given['mount'] === 'off') return;
  const mount = () => {
    if (document.querySelector('frontdesk-chat') !== null) return;
    const chat = document.createElement('frontdesk-chat');
    for (const [from, to] of Object.entries(settings)) {
      const value = given[from];
      if (value !== undefined && value !== 'auto') chat.setAttribute(to, value);
    }
    document.body.append(chat);
  };
  if (document.body !== null) mount();
  else document.addEventListener('DOMContentLoaded', mount, { once: true });
}
