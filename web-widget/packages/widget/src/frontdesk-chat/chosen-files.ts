import { FileRefused, type Attachment, type FileRules, type VisitorFiles } from '@frontdesk/protocol';
import type { ChosenFile } from '../file-tray/file-tray';
import { fileFault, isPicture, kindsLabel, sizeLabel } from '../parts/file-kinds';
import type { Words } from '../words/words';

/** The most files that one message carries. */
const most = 5;

interface Chosen {
  shown: ChosenFile;
  readonly file: File;
  readonly giveUp: AbortController;
  attachment?: Attachment;
}

/** The files for the next message: checks each before it is sent, sends it, and hands over what has arrived. */
export class ChosenFiles {
  /** What is wrong with the last file that was not taken. */
  problem = '';
  private chosen: readonly Chosen[] = [];
  private made = 0;

  constructor(
    private readonly files: () => VisitorFiles,
    private readonly words: () => Words,
    private readonly changed: () => void,
  ) {}

  get shown(): readonly ChosenFile[] {
    return this.chosen.map(each => each.shown);
  }

  add(files: readonly File[], rules: FileRules): void {
    this.problem = '';
    for (const file of files) this.addOne(file, rules);
    this.changed();
  }

  remove(key: string): void {
    for (const each of this.chosen) if (each.shown.key === key) this.release(each);
    this.chosen = this.chosen.filter(each => each.shown.key !== key);
    this.problem = '';
    this.changed();
  }

  again(key: string): void {
    const chosen = this.chosen.find(each => each.shown.key === key);
    this.problem = '';
    if (chosen !== undefined) void this.send(chosen);
  }

  /** What has arrived, for the message that is sent now; what has not stays. */
  take(): readonly Attachment[] {
    const ready = this.chosen.filter(each => each.attachment !== undefined);
    this.chosen = this.chosen.filter(each => each.attachment === undefined);
    for (const each of ready) this.release(each);
    this.problem = '';
    this.changed();
    return ready.map(each => each.attachment as Attachment);
  }

  clear(): void {
    for (const each of this.chosen) this.release(each);
    this.chosen = [];
    this.problem = '';
  }

  private addOne(file: File, rules: FileRules): void {
    const { problems } = this.words().files;
    const fault = fileFault(file, rules);
    if (this.chosen.length >= most) this.problem = problems.tooMany(most);
    else if (fault === 'empty') this.problem = problems.empty(file.name);
    else if (fault === 'tooLarge') this.problem = problems.tooLarge(file.name, sizeLabel(rules.largest_bytes));
    else if (fault === 'badType') this.problem = problems.badType(file.name, kindsLabel(rules));
    else this.start(file);
  }

  private start(file: File): void {
    const preview = isPicture({ media_type: file.type }) ? { preview: URL.createObjectURL(file) } : {};
    const shown: ChosenFile = { key: `file-${++this.made}`, name: file.name, state: 'sending', part: 0, ...preview };
    const chosen: Chosen = { shown, file, giveUp: new AbortController() };
    this.chosen = [...this.chosen, chosen];
    void this.send(chosen);
  }

  private async send(chosen: Chosen): Promise<void> {
    this.show(chosen, { state: 'sending', part: 0 });
    const progress = (part: number): void => this.show(chosen, { part });
    try {
      chosen.attachment = await this.files().upload(chosen.file, progress, chosen.giveUp.signal);
      this.show(chosen, { state: 'ready', part: 1 });
    } catch (e) {
      if (chosen.giveUp.signal.aborted) return; // The visitor took it back.
      this.problem = this.sentence(chosen.file, e);
      this.show(chosen, { state: 'failed' });
    }
  }

  private sentence(file: File, failure: unknown): string {
    const { problems } = this.words().files;
    const said = failure instanceof FileRefused ? failure.problem.title : '';
    return said === '' ? problems.failed(file.name) : `${problems.failed(file.name)} ${said}`;
  }

  private show(chosen: Chosen, more: Partial<ChosenFile>): void {
    chosen.shown = { ...chosen.shown, ...more };
    this.changed();
  }

  private release({ shown, giveUp }: Chosen): void {
    giveUp.abort();
    if (shown.preview !== undefined) URL.revokeObjectURL(shown.preview);
  }
}
