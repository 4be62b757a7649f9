/** Where what became of one file of past conversations is shown. */
export const importPath = (id: string): string => `/knowledge/past/${encodeURIComponent(id)}`;
