import { Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { Proposal } from '../../../api/mining';
import { useFormat } from '../../../language/format';
import { useWords } from '../../../language/language';
import { useIntentNames } from '../../../parts/intent/use-intent-names';
import { entryPath } from '../../entries/entry-path';
import { MatchTag } from '../proposals/proposal-item';
import { proposalWords } from './proposal.words';
import styles from './proposal.module.css';

/** How often something was asked, and how it relates to what is known. */
export function Evidence({ proposal }: { readonly proposal: Proposal }) {
  const words = useWords(proposalWords);
  const { number, share } = useFormat();
  const { nameOf } = useIntentNames();
  const { match, questions, conversations, settled, related, lang } = proposal;
  const alike = share(match.similarity);
  return (
    <Stack gap={4} className={styles['evidence'] ?? ''}>
      <Text size="sm">{words.evidence(number(questions), number(conversations), share(settled))}</Text>
      <Text size="sm" component="div">
        <MatchTag kind={match.kind} /> {match.kind === 'extends' && words.extends(nameOf(match.intent ?? ''), alike)}
        {match.kind === 'same' && words.same(alike)}{' '}
        {match.kind === 'same' && match.faq != null && (
          <Link className={styles['id']} to={entryPath(match.faq, lang)}>
            {match.faq}
          </Link>
        )}
      </Text>
      {related.length > 0 && (
        <Text size="sm" c="dimmed">
          {words.related(related.map(nameOf).join(', '))}
        </Text>
      )}
    </Stack>
  );
}
