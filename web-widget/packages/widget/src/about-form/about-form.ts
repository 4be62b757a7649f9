import { LitElement, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { element } from '../parts/element';
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
 * @fires fd-about, fd-skip-about
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
        ${fields.map(([field, required]) => this.field(field, required))}
        <div class="pair">
          <button type="submit" class="submit">${about.send}</button>
          ${fields.some(([, required]) => required) ? nothing : this.skip()}
        </div>
      </form>
    </section>`;
  }

  private skip() {
    return html`<button type="button" class="plain" @click=${() => wish(this, 'fd-skip-about', undefined)}>
      ${this.words.about.skip}
    </button>`;
  }

  private field(field: AboutField, required: boolean) {
    const { about, form } = this.words;
    const bad = this.checked && required && this.value(field) === '';
    return html`<div class="field">
      <label for=${field}>${about[field]} ${required ? nothing : html`<small>(${form.optional})</small>`}</label>
      <input
        id=${field}
        type="text"
        maxlength="200"
        autocomplete=${fills[field]}
        aria-required=${required}
        aria-invalid=${bad}
        aria-describedby="${field}-note"
        .value=${this.values[field] ?? ''}
        @input=${(event: Event) =>
          (this.values = { ...this.values, [field]: (event.target as HTMLInputElement).value })}
      />
      <p id="${field}-note" class=${bad ? 'error' : 'hint'}>${bad ? about.need : nothing}</p>
    </div>`;
  }

  private value(field: AboutField): string {
    return (this.values[field] ?? '').trim();
  }

  private submitted(event: Event): void {
    event.preventDefault();
    this.checked = true;
    const fields = [...askedFields(this.form)];
    if (fields.some(([field, required]) => required && this.value(field) === '')) return void this.toFirstMistake();
    const given = fields.map(([field]) => [field, this.value(field)]).filter(([, value]) => value !== '');
    if (given.length === 0) wish(this, 'fd-skip-about', undefined);
    else wish(this, 'fd-about', Object.fromEntries(given) as Partial<Record<AboutField, string>>);
  }

  private async toFirstMistake(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }
}
