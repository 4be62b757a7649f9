export * from './frames';
export * from './decode';
export * from './conversation';
export { VisitorSession } from './session/visitor-session';
export { VisitorStore, browserKeep, memoryKeep } from './session/visitor-store';
export type { ConnectionState, Socket } from './session/connection';
export { webSocket } from './session/connection';
export * from './agent';
