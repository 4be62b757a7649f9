import { LitElement, html } from 'lit';
import { property, state } from 'lit/decorators.js';
import { element } from '../parts/element';
import { field, toFirstMistake } from '../parts/field';
import { wish } from '../parts/wishes';
import { base } from '../theme/base.styles';
import { formStyles } from '../theme/form.styles';
import type { Words } from '../words/words';

export type AboutField = 'name' | 'contact' | 'topic';

/** The fields that a welcome's `form` asks for, in its order; a name that ends in `?` may stay empty. */
export const askedFields = (form: readonly string[]): ReadonlyMap<AboutField, boolean> =>
  new Map(
    form
      .map(name => [name.replace(/\?$/, ''), !name.endsWith('?')] as const)
      .filter((field): field is [AboutField, boolean] => ['name', 'contact', 'topic'].includes(field[0])),
  );

const fills: Readonly<Record<AboutField, string>> = { name: 'name', contact: 'email', topic: 'off' };

/**
 * The form before the chat; can be skipped where it requires nothing.
 * @fires fd-about, fd-skip-about, fd-form
 */
@element('fd-about-form')
export class AboutForm extends LitElement {
  static override styles = [base, formStyles];

  @property({ attribute: false }) words!: Words;
  @property({ attribute: false }) form: readonly string[] = [];
  @state() private values: Readonly<Record<string, string>> = {};
  @state() private checked = false;

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('input')?.focus();
  }

  protected override render() {
    const { about } = this.words;
    const fields = [...askedFields(this.form)];
    return html`<section aria-labelledby="title">
      <h3 id="title">${about.title}</h3>
      <p class="intro">${about.intro}</p>
      <form novalidate @submit=${this.submitted}>
        ${fields.map(([name, required]) => this.field(name, required))}
        <div class="pair">
          <button type="submit" class="submit">${about.send}</button>
          ${fields.some(([, required]) => required) ? this.exit() : this.skip()}
        </div>
      </form>
    </section>`;
  }

  /** Whoever does not want to say who they are can still write to a person. */
  private exit() {
    return html`<button type="button" class="plain" @click=${() => wish(this, 'fd-form', { open: true })}>
      ${this.words.leaveMessage}
    </button>`;
  }

  private skip() {
    return html`<button type="button" class="plain" @click=${() => wish(this, 'fd-skip-about', undefined)}>
      ${this.words.about.skip}
    </button>`;
  }

  private field(id: AboutField, required: boolean) {
    const { about, form } = this.words;
    const missing = this.checked && required && this.value(id) === '';
    return field({
      id,
      label: about[id],
      value: this.values[id] ?? '',
      most: 200,
      fill: fills[id],
      typed: value => (this.values = { ...this.values, [id]: value }),
      ...(required ? {} : { optional: form.optional }),
      ...(missing ? { error: about.need } : {}),
    });
  }

  private value(field: AboutField): string {
    return (this.values[field] ?? '').trim();
  }

  private submitted(event: Event): void {
    event.preventDefault();
    this.checked = true;
    const fields = [...askedFields(this.form)];
    if (fields.some(([name, required]) => required && this.value(name) === ''))
      return void this.updateComplete.then(() => toFirstMistake(this.renderRoot));
    const given = fields.map(([name]) => [name, this.value(name)]).filter(([, value]) => value !== '');
    if (given.length === 0) wish(this, 'fd-skip-about', undefined);
    else wish(this, 'fd-about', Object.fromEntries(given) as Partial<Record<AboutField, string>>);
  }
}
