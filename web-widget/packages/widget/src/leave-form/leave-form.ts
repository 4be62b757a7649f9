import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { element } from '../parts/element';
import { field, toFirstMistake } from '../parts/field';
import { backIcon, checkIcon } from '../parts/icons';
import { wish } from '../parts/wishes';
import { base } from '../theme/base.styles';
import { formStyles } from '../theme/form.styles';
import type { Words } from '../words/words';
import { styles } from './leave-form.styles';

export type FormState = 'filling' | 'sending' | 'sent' | 'failed';
type Name = 'name' | 'contact' | 'message';

/**
 * A message for a person, with a way to reach the visitor.
 * @fires fd-leave, fd-form
 */
@element('fd-leave-form')
export class LeaveForm extends LitElement {
  static override styles = [base, formStyles, styles];

  @property({ attribute: false }) words!: Words;
  @property() progress: FormState = 'filling';
  @state() private values: Record<Name, string> = { name: '', contact: '', message: '' };
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
      ${field({ ...this.field('name'), label: form.name, optional: form.optional, most: 200, fill: 'name' })}
      ${field({
        ...this.field('contact', form.needContact),
        label: form.contact,
        hint: form.contactHint,
        most: 200,
        fill: 'email',
      })}
      ${field({ ...this.field('message', form.needMessage), label: form.message, most: 4000, rows: 3 })}
      ${this.progress === 'failed' ? html`<p class="error" role="alert">${form.failed}</p>` : nothing}
      <button type="submit" class="submit" aria-disabled=${busy}>${busy ? form.sending : form.send}</button>
    </form>`;
  }

  private field(id: Name, error?: string) {
    const missing = this.checked && error !== undefined && this.values[id].trim() === '';
    return {
      id,
      value: this.values[id],
      typed: (value: string) => (this.values = { ...this.values, [id]: value }),
      ...(missing ? { error } : {}),
    };
  }

  private submitted(event: Event): void {
    event.preventDefault();
    if (this.progress === 'sending') return;
    this.checked = true;
    const [name, contact, message] = [this.values.name, this.values.contact, this.values.message].map(v => v.trim());
    if (!contact || !message) {
      void this.updateComplete.then(() => toFirstMistake(this.renderRoot));
      return;
    }
    wish(this, 'fd-leave', { ...(name ? { name } : {}), contact, message });
  }

  private back(): void {
    wish(this, 'fd-form', { open: false });
  }
}
