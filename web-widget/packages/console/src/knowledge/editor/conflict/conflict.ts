import type { Entry } from '../../../api/entries';
import { entryFields, isSame, textsOf, type EntryField } from '../../difference/entry-difference';
import type { FieldChange } from '../../../api/versions';

export type Choice = 'theirs' | 'mine';
export type Choices = Readonly<Partial<Record<EntryField, Choice>>>;

/** A field that two people have written differently: theirs before, mine after. */
export interface Clash {
  readonly field: EntryField;
  readonly change: FieldChange;
  /** What is likely meant: what only one of the two has touched is that one's. */
  readonly likely: Choice;
}

/** Where what they wrote differs from what I wrote, both having begun with `base`. */
export function clashes(base: Entry, theirs: Entry, mine: Entry): readonly Clash[] {
  return entryFields
    .filter(field => !isSame(theirs, mine, field))
    .map(field => ({
      field,
      change: { name: field, before: textsOf(theirs, field), after: textsOf(mine, field) },
      likely: isSame(base, mine, field) ? 'theirs' : 'mine',
    }));
}

/** Each field as it was chosen; what does not differ is the same anyway. */
export function resolved(theirs: Entry, mine: Entry, choices: Choices): Entry {
  const chosen = entryFields.filter(field => choices[field] === 'mine').map(field => [field, mine[field]] as const);
  return { ...theirs, ...Object.fromEntries(chosen) };
}
