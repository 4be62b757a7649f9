import { html, nothing, type TemplateResult } from 'lit';

/** One line, or several, of a form. */
export interface Field {
  readonly id: string;
  readonly label: string;
  /** Said beside the label of a field that may stay empty; absent where it may not. */
  readonly optional?: string;
  readonly value: string;
  readonly most: number;
  readonly rows?: number;
  readonly fill?: string;
  readonly hint?: string;
  /** What is wrong with it. */
  readonly error?: string;
  readonly typed: (value: string) => void;
}

/** A labelled field with what is wrong or good to know below it. */
export function field(of: Field): TemplateResult {
  const note = `${of.id}-note`;
  const bad = of.error !== undefined;
  const required = of.optional === undefined;
  const typed = (event: Event): void => of.typed((event.target as HTMLInputElement | HTMLTextAreaElement).value);
  return html`<div class="field">
    <label for=${of.id}>${of.label} ${required ? nothing : html`<small>(${of.optional})</small>`}</label>
    ${
      of.rows === undefined
        ? html`<input
            id=${of.id}
            type="text"
            maxlength=${of.most}
            autocomplete=${of.fill ?? 'off'}
            aria-required=${required}
            aria-invalid=${bad}
            aria-describedby=${note}
            .value=${of.value}
            @input=${typed}
          />`
        : html`<textarea
            id=${of.id}
            rows=${of.rows}
            maxlength=${of.most}
            aria-required=${required}
            aria-invalid=${bad}
            aria-describedby=${note}
            .value=${of.value}
            @input=${typed}
          ></textarea>`
    }
    <p id=${note} class=${bad ? 'error' : 'hint'}>${of.error ?? of.hint ?? nothing}</p>
  </div>`;
}

/** Moves the focus to the first field of `form` that something is wrong with. */
export function toFirstMistake(form: ParentNode): void {
  form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
}
