export type InsightSection = 'overview' | 'topics' | 'people' | 'quality' | 'alerts' | 'report';

/** The parts of the insight in the order of the sub-navigation. */
export const insightSections: readonly { readonly section: InsightSection; readonly path: string }[] = [
  { section: 'overview', path: '/insight' },
  { section: 'topics', path: '/insight/topics' },
  { section: 'people', path: '/insight/people' },
  { section: 'quality', path: '/insight/quality' },
  { section: 'alerts', path: '/insight/alerts' },
  { section: 'report', path: '/insight/report' },
];
