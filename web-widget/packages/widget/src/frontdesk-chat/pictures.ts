import type { Attachment, VisitorFiles } from '@frontdesk/protocol';
import { isPicture } from '../parts/file-kinds';

/** The pictures of the conversation, fetched once each with the visitor's token, as addresses the page can draw. */
export class Pictures {
  /** By attachment; an empty address is one that could not be had. */
  addresses: ReadonlyMap<string, string> = new Map();
  private readonly asked = new Set<string>();

  constructor(
    private readonly files: () => VisitorFiles,
    private readonly changed: () => void,
  ) {}

  async want(attachment: Attachment): Promise<void> {
    if (this.asked.has(attachment.id) || !isPicture(attachment)) return;
    this.asked.add(attachment.id);
    this.put(attachment.id, await this.fetched(attachment));
  }

  clear(): void {
    for (const address of this.addresses.values()) URL.revokeObjectURL(address);
    this.addresses = new Map();
    this.asked.clear();
  }

  private async fetched(attachment: Attachment): Promise<string> {
    try {
      const blob = await this.files().fetch(attachment);
      return URL.createObjectURL(new Blob([blob], { type: attachment.media_type }));
    } catch {
      this.asked.delete(attachment.id); // It is shown as a file, which can be fetched by a click.
      return '';
    }
  }

  private put(id: string, address: string): void {
    this.addresses = new Map([...this.addresses, [id, address]]);
    this.changed();
  }
}

/** Gives `blob` to the visitor as a file; never as a page of the site that carries the widget. */
export function save(blob: Blob, name: string): void {
  const address = URL.createObjectURL(new Blob([blob], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
