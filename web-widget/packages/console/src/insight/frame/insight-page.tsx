import { useEffect, useRef, type ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import frame from '../../knowledge/frame/frame.module.css';
import { useWords } from '../../language/language';
import { Page } from '../../parts/page/page';
import { insightWords } from './insight.words';
import { insightSections, type InsightSection } from './sections';

interface Props {
  readonly section: InsightSection;
  readonly title: string;
  readonly intro?: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A page of the insight, with the way to the others, which keep the period. */
export function InsightPage({ section, children, ...page }: Props) {
  return (
    <Page {...page} above={<Sections current={section} />}>
      {children}
    </Page>
  );
}

function Sections({ current }: { readonly current: InsightSection }) {
  const words = useWords(insightWords);
  const [params] = useSearchParams();
  const here = useRef<HTMLAnchorElement>(null);
  // On a narrow screen the later ones lie outside.
  useEffect(() => {
    here.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, []);
  const kept = new URLSearchParams();
  for (const key of ['from', 'to', 'lang']) {
    const value = params.get(key);
    if (value !== null) kept.set(key, value);
  }
  const search = kept.size === 0 ? '' : `?${kept.toString()}`;
  return (
    <nav className={frame['sections']} aria-label={words.label}>
      {insightSections.map(({ section, path }) => (
        <Link
          key={section}
          ref={section === current ? here : null}
          className={frame['section']}
          to={path + search}
          aria-current={section === current ? 'page' : undefined}
        >
          {words.sections[section]}
        </Link>
      ))}
    </nav>
  );
}
