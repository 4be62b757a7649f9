import { ActionIcon, Menu } from '@mantine/core';
import { days, type Day } from '../../api/hours';
import { useWords } from '../../language/language';
import { Icon } from '../../parts/icon/icon';
import { copyDay, nextShift, type TimetableDraft } from '../hours-draft';
import { hoursWords } from '../hours.words';
import styles from './editor.module.css';
import { ShiftList } from './shift-list';

interface Props {
  readonly path: string;
  readonly table: TimetableDraft;
  readonly onChange: (table: TimetableDraft) => void;
}

/** The seven days, each with its shifts. */
export function WeekEditor({ path, table, onChange }: Props) {
  const words = useWords(hoursWords);
  return (
    <section>
      <h3 className={styles['heading']}>{words.week}</h3>
      <ul className={styles['days']}>
        {days.map(day => (
          <DayRow key={day} day={day} path={`${path}.${day}`} table={table} onChange={onChange} />
        ))}
      </ul>
    </section>
  );
}

function DayRow({ day, path, table, onChange }: Props & { readonly day: Day }) {
  const words = useWords(hoursWords);
  const name = words.days[day];
  const shifts = table.week[day];
  const change = (changed: typeof shifts) => onChange({ ...table, week: { ...table.week, [day]: changed } });
  return (
    <li className={styles['day']} data-day={day}>
      <span className={styles['name']}>{name}</span>
      {shifts.length === 0 ? (
        <span className={styles['off']}>{words.off}</span>
      ) : (
        <ShiftList of={name} path={path} shifts={shifts} onChange={change} />
      )}
      <span className={styles['tools']}>
        <ActionIcon
          variant="default"
          aria-label={words.addShift(name)}
          title={words.addShift(name)}
          onClick={() => change([...shifts, nextShift(shifts)])}
        >
          <Icon name="plus" size={15} />
        </ActionIcon>
        <CopyMenu day={day} onCopy={to => onChange(copyDay(table, day, to))} />
      </span>
    </li>
  );
}

function CopyMenu({ day, onCopy }: { readonly day: Day; readonly onCopy: (to: readonly Day[]) => void }) {
  const words = useWords(hoursWords);
  const label = words.copy(words.days[day]);
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="default" aria-label={label} title={label}>
          <Icon name="copy" size={15} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => onCopy(days.slice(0, 5))}>{words.copyWorkdays}</Menu.Item>
        <Menu.Item onClick={() => onCopy(days)}>{words.copyAll}</Menu.Item>
        <Menu.Divider />
        {days
          .filter(each => each !== day)
          .map(each => (
            <Menu.Item key={each} onClick={() => onCopy([each])}>
              {words.copyTo(words.days[each])}
            </Menu.Item>
          ))}
      </Menu.Dropdown>
    </Menu>
  );
}
