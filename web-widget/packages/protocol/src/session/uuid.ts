/** A UUIDv7: sorts by the time it was made, so messages made in order have refs in order. */
export function uuidV7(now = Date.now(), random: Uint8Array = randomBytes()): string {
  const bytes = new Uint8Array(16);
  bytes.set(random.subarray(0, 16));
  for (let i = 0; i < 6; i++) bytes[i] = Math.floor(now / 2 ** (8 * (5 - i))) % 256;
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** The milliseconds at which a UUIDv7 was made. */
export const timeOf = (uuid: string): number => parseInt(uuid.replaceAll('-', '').slice(0, 12), 16) || 0;

function randomBytes(): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(16));
}
