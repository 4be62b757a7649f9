import {
  AgentSession,
  browserKeep,
  DeskStore,
  webSocket,
  type ConnectionState,
  type DeskState,
  type Ending,
} from '@frontdesk/protocol';
import type { Access } from '../session/access';

/** What the console shows at one moment; the same object until something changes. */
export interface Snapshot {
  readonly state: DeskState;
  readonly line: ConnectionState;
  /** Whether the server has welcomed the agent on this line. */
  readonly welcomed: boolean;
  /** Why the line is not tried any more. */
  readonly ending?: Ending;
}

/** Milliseconds for which changes are gathered before the console draws them. */
const breath = 16;

/** The agent's session as React can follow it: many frames, few drawings. */
export class Desk {
  readonly session: AgentSession;
  snapshot: Snapshot;
  private readonly listeners = new Set<() => void>();
  private ending: Ending | undefined;
  private due: ReturnType<typeof setTimeout> | undefined;

  constructor(access: Access) {
    this.session = new AgentSession({
      connect: () => webSocket(`${location.origin.replace(/^http/, 'ws')}/ws/agent`),
      store: new DeskStore(browserKeep(), access.user.id),
      token: async () => (await access.grant()).token,
      renew: () => access.renewGrant(),
    });
    this.session.onChange = () => this.changed();
    this.session.onEnd = ending => {
      this.ending = ending;
      this.changed();
    };
    this.snapshot = this.look();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  readonly open = (): void => this.session.open();

  readonly close = (): void => {
    clearTimeout(this.due);
    this.due = undefined;
    this.session.close();
  };

  private changed(): void {
    this.due ??= setTimeout(() => {
      this.due = undefined;
      this.snapshot = this.look();
      for (const listener of this.listeners) listener();
    }, breath);
  }

  private look(): Snapshot {
    const { state, connectionState: line, welcomed } = this.session;
    return { state, line, welcomed, ...(this.ending === undefined ? {} : { ending: this.ending }) };
  }
}
