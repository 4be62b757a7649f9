export type KnowledgeSection = 'entries' | 'drafts' | 'versions' | 'past';

interface Place {
  readonly section: KnowledgeSection;
  readonly path: string;
}

/** The parts of the knowledge in the order of the sub-navigation. */
export const knowledgeSections: readonly Place[] = [
  { section: 'entries', path: '/knowledge' },
  { section: 'drafts', path: '/knowledge/upload' },
  { section: 'versions', path: '/knowledge/versions' },
  { section: 'past', path: '/knowledge/past' },
];
