/** Names a custom element, once: a page that loads the widget twice keeps the first. */
export const element =
  (name: string) =>
  <T extends CustomElementConstructor>(type: T): void => {
    if (customElements.get(name) === undefined) customElements.define(name, type);
  };
