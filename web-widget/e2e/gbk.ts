const bytes = new Map<string, readonly number[]>();

/** `text` as a Chinese spreadsheet program saves it. */
export function gbk(text: string): Buffer {
  if (bytes.size === 0) learn();
  return Buffer.from(
    Array.from(text).flatMap(letter => {
      const known = letter < '\u0080' ? [letter.charCodeAt(0)] : bytes.get(letter);
      if (known === undefined) throw new Error(`GBK has no ${letter}`);
      return known;
    }),
  );
}

/** Nothing here writes GBK, but it can be read: so every pair of bytes is. */
function learn(): void {
  const decoder = new TextDecoder('gbk');
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const letter = decoder.decode(Uint8Array.of(lead, trail));
      if (letter.length === 1 && letter !== '\ufffd' && !bytes.has(letter)) bytes.set(letter, [lead, trail]);
    }
}
