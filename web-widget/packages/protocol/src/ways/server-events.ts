/** One server-sent event. */
export interface ServerEvent {
  readonly name: string;
  readonly data: string;
}

/** Reads server-sent events out of text that comes in pieces, as the HTML standard says; ids and retry times are not needed. */
export class EventReader {
  private rest = '';
  private name = '';
  private data: string[] = [];

  /** The events that `piece` completes. */
  read(piece: string): readonly ServerEvent[] {
    const lines = (this.rest + piece).split(/\r\n|\n|\r(?!$)/);
    this.rest = lines.pop() ?? '';
    return lines.flatMap(line => this.line(line));
  }

  private line(line: string): readonly ServerEvent[] {
    if (line === '') return this.complete();
    const [, field = '', value = ''] = /^([^:]*)(?:: ?(.*))?$/.exec(line) ?? [];
    if (field === 'event') this.name = value;
    if (field === 'data') this.data.push(value);
    return [];
  }

  private complete(): readonly ServerEvent[] {
    const event = { name: this.name, data: this.data.join('\n') };
    this.name = '';
    this.data = [];
    return event.data === '' ? [] : [event];
  }
}
