export * from './desk-frames';
export * from './decode-desk';
export * from './desk-state';
export { emptyThread, type Thread } from './thread';
export type { Deed } from './deed';
export { AgentSession, type AgentSettings, type Ending } from './agent-session';
export { DeskStore } from './desk-store';
export type { Grant } from './renewal';
