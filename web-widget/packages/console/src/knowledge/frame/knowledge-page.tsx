import { useEffect, useRef, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useWords } from '../../language/language';
import { Page } from '../../parts/page/page';
import styles from './frame.module.css';
import { frameWords } from './frame.words';
import { knowledgeSections, type KnowledgeSection } from './sections';

interface Props {
  readonly section: KnowledgeSection;
  readonly title: string;
  readonly intro?: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A page of the knowledge, with the way to the others. */
export function KnowledgePage({ section, children, ...page }: Props) {
  return (
    <Page {...page} above={<Sections current={section} />}>
      {children}
    </Page>
  );
}

function Sections({ current }: { readonly current: KnowledgeSection }) {
  const words = useWords(frameWords);
  const here = useRef<HTMLAnchorElement>(null);
  // On a narrow screen the later ones lie outside.
  useEffect(() => {
    here.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, []);
  return (
    <nav className={styles['sections']} aria-label={words.label}>
      {knowledgeSections.map(({ section, path }) => (
        <Link
          key={section}
          ref={section === current ? here : null}
          className={styles['section']}
          to={path}
          aria-current={section === current ? 'page' : undefined}
        >
          {words.sections[section]}
        </Link>
      ))}
    </nav>
  );
}
