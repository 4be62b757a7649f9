import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { element } from '../parts/element';
import { backIcon, checkIcon } from '../parts/icons';
import { wish } from '../parts/wishes';
import { base } from '../theme/base.styles';
import { formStyles } from '../theme/form.styles';
import type { Words } from '../words/words';
import { styles } from './leave-form.styles';

export type FormState = 'filling' | 'sending' | 'sent' | 'failed';
type Field = 'name' | 'contact' | 'message';

/**
 * A message for a person, with a way to reach the visitor.
 * @fires fd-leave, fd-form
 */
@element('fd-leave-form')
export class LeaveForm extends LitElement {
  static override styles = [base, formStyles, styles];

  @property({ attribute: false }) words!: Words;
  @property() progress: FormState = 'filling';
  @state() private values: Record<Field, string> = { name: '', contact: '', message: '' };
  @state() private checked = false;

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('input, .done button')?.focus();
  }

  protected override render() {
    return html`<section aria-labelledby="title">
      <div class="head">
        <button type="button" class="back" aria-label=${this.words.form.back} @click=${() => this.back()}>
          ${backIcon}
        </button>
        <h3 id="title">${this.words.form.title}</h3>
      </div>
      ${this.progress === 'sent' ? this.thanks() : this.form()}
    </section>`;
  }

  private thanks(): TemplateResult {
    return html`<div class="done" role="status">
      <span class="tick">${checkIcon}</span>
      <p>${this.words.form.thanks}</p>
      <button type="button" class="submit" @click=${() => this.back()}>${this.words.form.back}</button>
    </div>`;
  }

  private form(): TemplateResult {
    const { form } = this.words;
    const busy = this.progress === 'sending';
    return html`<form novalidate @submit=${this.submitted}>
      <p class="intro">${form.intro}</p>
      ${this.field('name', html`${form.name} <small>(${form.optional})</small>`, 200, 'name')}
      ${this.field('contact', html`${form.contact}`, 200, 'email', form.needContact, form.contactHint)}
      ${this.field('message', html`${form.message}`, 4000, undefined, form.needMessage)}
      ${this.progress === 'failed' ? html`<p class="error" role="alert">${form.failed}</p>` : nothing}
      <button type="submit" class="submit" aria-disabled=${busy}>${busy ? form.sending : form.send}</button>
    </form>`;
  }

  private field(name: Field, label: TemplateResult, most: number, fill?: string, error?: string, hint?: string) {
    const bad = this.checked && error !== undefined && this.values[name].trim() === '';
    const typed = (event: Event) =>
      (this.values = { ...this.values, [name]: (event.target as HTMLInputElement | HTMLTextAreaElement).value });
    return html`<div class="field">
      <label for=${name}>${label}</label>
      ${
        name === 'message'
          ? html`<textarea
              id=${name}
              rows="3"
              maxlength=${most}
              aria-required="true"
              aria-invalid=${bad}
              aria-describedby="${name}-note"
              .value=${this.values[name]}
              @input=${typed}
            ></textarea>`
          : html`<input
              id=${name}
              type="text"
              maxlength=${most}
              autocomplete=${fill ?? 'off'}
              aria-invalid=${bad}
              aria-required=${error !== undefined}
              aria-describedby="${name}-note"
              .value=${this.values[name]}
              @input=${typed}
            />`
      }
      <p id="${name}-note" class=${bad ? 'error' : 'hint'}>${bad ? error : (hint ?? nothing)}</p>
    </div>`;
  }

  private submitted(event: Event): void {
    event.preventDefault();
    if (this.progress === 'sending') return;
    this.checked = true;
    const [name, contact, message] = [this.values.name, this.values.contact, this.values.message].map(v => v.trim());
    if (!contact || !message) {
      void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    wish(this, 'fd-leave', { ...(name ? { name } : {}), contact, message });
  }

  private back(): void {
    wish(this, 'fd-form', { open: false });
  }
}
