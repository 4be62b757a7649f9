/** A stretch of a snippet, found or not. */
export interface Stretch {
  readonly text: string;
  readonly found: boolean;
}

/** Takes a snippet apart at its marks; whatever else looks like markup stays the text it is. */
export function stretches(snippet: string): readonly Stretch[] {
  return snippet.split(/(<mark>[\s\S]*?<\/mark>)/).flatMap((part): Stretch[] => {
    const found = /^<mark>([\s\S]*)<\/mark>$/.exec(part);
    if (found !== null) return [{ text: found[1] ?? '', found: true }];
    return part === '' ? [] : [{ text: part, found: false }];
  });
}
