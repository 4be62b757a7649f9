/** What a client does about a socket that was closed with a code; see "Closing a socket" in docs/protocol.md. */
export type AfterClose = 'stop' | 'at-once' | 'after-pause' | 'back-off';

/** The code of a line that broke without a word. */
export const brokenLine = 1006;
export const notAllowed = 1008;
export const tooLarge = 1009;
export const restarting = 1012;
export const tokenExpired = 4401;
export const otherProtocol = 4409;

export function afterClose(code: number): AfterClose {
  switch (code) {
    case notAllowed:
    case otherProtocol:
      return 'stop';
    case 1001:
    case restarting:
    case tokenExpired:
      return 'at-once';
    case 1013:
      return 'after-pause';
    default:
      return 'back-off';
  }
}
