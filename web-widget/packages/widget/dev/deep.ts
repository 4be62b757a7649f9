/** Every element that matches, inside open shadow roots too, in the order they are shown. */
export function deepAll<E extends Element = HTMLElement>(root: ParentNode, selector: string): E[] {
  const found: E[] = [];
  for (const element of root.querySelectorAll('*')) {
    if (element.matches(selector)) found.push(element as E);
    if (element.shadowRoot !== null) found.push(...deepAll<E>(element.shadowRoot, selector));
  }
  return found;
}

export function deep<E extends Element = HTMLElement>(root: ParentNode, selector: string): E {
  const found = deepAll<E>(root, selector)[0];
  if (found === undefined) throw new Error(`nothing matches ${selector}`);
  return found;
}
