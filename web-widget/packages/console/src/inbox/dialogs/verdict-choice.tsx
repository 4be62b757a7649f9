import { Chip, Radio, Stack, Text } from '@mantine/core';
import type { Verdict } from '@frontdesk/protocol';
import { useFormat } from '../../language/format';
import { useWords } from '../../language/language';
import styles from './dialogs.module.css';
import { dialogsWords } from './dialogs.words';
import type { VerdictChosen } from './use-verdict';

const verdicts: readonly Verdict[] = ['entry', 'new_entry', 'not_answerable'];

/** Which entry would have answered, or that none would; a second click takes it back. */
export function VerdictChoice({ choice }: { readonly choice: VerdictChosen }) {
  const words = useWords(dialogsWords);
  const { share } = useFormat();
  const { verdict, entry, entries } = choice;
  const offered = verdicts.filter(each => each !== 'entry' || entries.length > 0);
  return (
    <fieldset style={{ border: 0, margin: 0, padding: 0 }}>
      <Text component="legend" size="sm" fw={500}>
        {words.verdict}
      </Text>
      <p className={styles['hint']}>{words.verdictHint}</p>
      <div className={styles['intents']}>
        {offered.map(each => (
          <Chip
            key={each}
            size="xs"
            checked={verdict === each}
            onChange={checked => choice.choose(checked ? each : null)}
          >
            {words.verdicts[each]}
          </Chip>
        ))}
      </div>
      {verdict === 'entry' && entries.length > 0 && (
        <Radio.Group aria-label={words.whichEntry} value={entry} onChange={choice.chooseEntry}>
          <Stack gap={6} mt="xs">
            {entries.map(each => (
              <Radio
                key={each.id}
                size="xs"
                value={each.id}
                label={each.title}
                description={words.likeness(share(each.score))}
              />
            ))}
          </Stack>
        </Radio.Group>
      )}
    </fieldset>
  );
}
