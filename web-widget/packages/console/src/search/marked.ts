/** A stretch of a snippet, found or not. */
export interface Stretch {
  readonly text: string;
  readonly found: boolean;
}

const written: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'" };

/** Text that travelled as HTML, as it was written. */
const plain = (html: string): string =>
  html.replace(/&(lt|gt|amp|quot|#39);/g, (_, name: string) => written[name] ?? '');

/** Takes a snippet apart at its marks; whatever else it says is text, escaped on the way and shown as it was written. */
export function stretches(snippet: string): readonly Stretch[] {
  return snippet.split(/(<mark>[\s\S]*?<\/mark>)/).flatMap((part): Stretch[] => {
    const found = /^<mark>([\s\S]*)<\/mark>$/.exec(part);
    if (found !== null) return [{ text: plain(found[1] ?? ''), found: true }];
    return part === '' ? [] : [{ text: plain(part), found: false }];
  });
}
