import { Alert, Anchor } from '@mantine/core';
import { Link } from 'react-router';
import type { Outdated } from '../../../api/drafts';
import { useWords } from '../../../language/language';
import { Icon } from '../../../parts/icon/icon';
import { differencePath } from '../../versions/version-path';
import { draftWords } from './draft.words';

/** Says who has published what since the report was looked at. */
export function OutdatedNotice({ outdated: { by } }: { readonly outdated: Outdated }) {
  const words = useWords(draftWords);
  if (by == null) return null;
  return (
    <Alert
      role="alert"
      variant="outline"
      color="yellow"
      c="inherit"
      title={words.outdated}
      icon={<Icon name="alert" />}
    >
      {words.outdatedText(by.author_name, by.number, by.note)}{' '}
      <Anchor component={Link} to={differencePath(by.number - 1, by.number)} size="sm">
        {words.see}
      </Anchor>
    </Alert>
  );
}
