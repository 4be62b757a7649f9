/** The different words of a text with one a line. */
export function linesOf(text: string): readonly string[] {
  return [
    ...new Set(
      text
        .split('\n')
        .map(line => line.trim())
        .filter(line => line !== ''),
    ),
  ];
}
