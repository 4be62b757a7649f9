import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import type { CountedRule } from '../api/proactive';
import { useWords } from '../language/language';
import { Confirm } from '../parts/confirm/confirm';
import { Icon } from '../parts/icon/icon';
import { Tag } from '../parts/tag/tag';
import styles from './proactive.module.css';
import { proactiveWords } from './proactive.words';
import { shareOf } from './share';
import { useRemoveRule } from './use-proactive';

interface Props {
  readonly rule: CountedRule;
  readonly days: number;
  readonly onEdit: () => void;
}

/** One rule: when it speaks, what it says, what visitors did about it. */
export function RuleCard({ rule, days, onEdit }: Props) {
  const words = useWords(proactiveWords);
  const [asking, setAsking] = useState(false);
  const remove = useRemoveRule(rule.id);
  return (
    <li className={styles['rule']} data-rule={rule.id}>
      <div className={styles['head']}>
        <h2 className={styles['name']} dir="auto">
          {rule.name}
        </h2>
        {!rule.on && <Tag>{words.off}</Tag>}
      </div>
      <p className={styles['when']}>{words.when(rule.page, rule.seconds, rule.visits, words.hoursNames[rule.hours])}</p>
      {[rule.en, rule.zh].map(text =>
        text === undefined ? null : (
          <p key={text} className={styles['said']} dir="auto">
            {text}
          </p>
        ),
      )}
      <Counts rule={rule} days={days} />
      <Group gap="xs">
        <Button size="xs" variant="default" leftSection={<Icon name="pencil" size={14} />} onClick={onEdit}>
          {words.edit}
        </Button>
        <Button
          size="xs"
          variant="default"
          c="var(--fd-bad)"
          leftSection={<Icon name="bin" size={14} />}
          onClick={() => setAsking(true)}
        >
          {words.remove}
        </Button>
      </Group>
      <Confirm
        opened={asking}
        title={words.removeTitle}
        text={words.removeText(rule.name)}
        yes={words.remove}
        no={words.cancel}
        busy={remove.isPending}
        onYes={() => remove.mutate(undefined, { onSettled: () => setAsking(false) })}
        onNo={() => setAsking(false)}
      />
    </li>
  );
}

function Counts({ rule, days }: { readonly rule: CountedRule; readonly days: number }) {
  const words = useWords(proactiveWords);
  return (
    <dl className={styles['counts']} aria-label={words.countsLabel(days)}>
      {(['shown', 'opened', 'dismissed'] as const).map(each => (
        <div key={each}>
          <dt>{words.counts[each]}</dt>
          <dd>
            {rule[each]}
            {each !== 'shown' && rule.shown > 0 && (
              <span className={styles['share']}>{words.share(shareOf(rule[each], rule.shown))}</span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
