import { FileRefused, type Attachment, type VisitorFiles } from '@frontdesk/protocol';

/** Files without a server: each upload takes some beats; a name with "refuse" in it is refused, one with "break" breaks. */
export class ScriptedFiles implements VisitorFiles {
  private readonly blobs = new Map<string, Blob>();

  constructor(
    private readonly beat = 0,
    private readonly made: (attachment: Attachment) => void = () => {},
  ) {}

  async upload(file: File, progress: (part: number) => void, signal: AbortSignal): Promise<Attachment> {
    for (let i = 1; i <= 8; i++) {
      await new Promise(done => setTimeout(done, this.beat));
      signal.throwIfAborted();
      progress(i / 8);
    }
    if (file.name.includes('refuse'))
      throw new FileRefused({ status: 415, code: 'bad-file-type', title: 'It is not what it says.' });
    if (file.name.includes('break')) throw new Error('the line broke');
    const attachment = { id: crypto.randomUUID(), name: file.name, media_type: file.type, bytes: file.size };
    this.blobs.set(attachment.id, file);
    this.made(attachment);
    return attachment;
  }

  fetch({ id, name }: Attachment): Promise<Blob> {
    const blob = this.blobs.get(id);
    if (blob !== undefined) return Promise.resolve(blob);
    return id === 'label' ? Promise.resolve(new Blob([name])) : Promise.reject(new Error('it is gone'));
  }

  transcript(): Promise<Blob> {
    return Promise.resolve(new Blob(['Larkfield\n']));
  }
}
