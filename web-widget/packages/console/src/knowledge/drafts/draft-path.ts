/** Where one draft is looked at. */
export const draftPath = (id: string): string => `/knowledge/drafts/${encodeURIComponent(id)}`;

/** Under which the report on a draft is kept; everything else that is known of the draft lies below it. */
export const draftKey = (id: string, ...more: readonly unknown[]): readonly unknown[] => ['draft', id, ...more];
