import type { Http } from './http';

export interface ExportedTurns {
  /** From this instant on. */
  readonly from?: Date | undefined;
  /** Up to this instant. */
  readonly to?: Date | undefined;
  readonly correctedOnly: boolean;
}

/** `/turns` */
export class TurnsResource {
  constructor(private readonly http: Http) {}

  /** Visitors' turns with their labels, one JSON object a line; training accepts them. */
  async export({ from, to, correctedOnly }: ExportedTurns): Promise<string> {
    const lines = await this.http.text('/turns/export', { from: from?.toISOString(), to: to?.toISOString() });
    return correctedOnly ? corrected(lines) : lines;
  }
}

function corrected(lines: string): string {
  return lines
    .split('\n')
    .filter(line => line !== '' && typeof (JSON.parse(line) as { corrected?: unknown }).corrected === 'string')
    .map(line => `${line}\n`)
    .join('');
}
