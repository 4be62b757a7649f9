import { ActionIcon, TextInput } from '@mantine/core';
import type { Shift } from '../../api/hours';
import { useWords } from '../../language/language';
import { Icon } from '../../parts/icon/icon';
import { isOverMidnight } from '../hours-draft';
import { hoursWords } from '../hours.words';
import styles from './editor.module.css';
import { useField } from './refused';

interface Props {
  /** What the shifts are of, such as a day. */
  readonly of: string;
  /** Where they are in the hours, as the server names it. */
  readonly path: string;
  readonly shifts: readonly Shift[];
  readonly onChange: (shifts: readonly Shift[]) => void;
}

/** The shifts of a day, one beneath the other. */
export function ShiftList({ of, path, shifts, onChange }: Props) {
  return (
    <ul className={styles['shifts']}>
      {shifts.map((shift, place) => (
        <ShiftRow
          key={place}
          of={of}
          place={place}
          path={`${path}[${place}]`}
          shift={shift}
          onChange={changed => onChange(shifts.with(place, changed))}
          onRemove={() => onChange(shifts.toSpliced(place, 1))}
        />
      ))}
    </ul>
  );
}

interface RowProps extends Omit<Props, 'shifts' | 'onChange'> {
  readonly place: number;
  readonly shift: Shift;
  readonly onChange: (shift: Shift) => void;
  readonly onRemove: () => void;
}

function ShiftRow({ of, place, path, shift, onChange, onRemove }: RowProps) {
  const words = useWords(hoursWords);
  const [from, to] = [useField(`${path}.from`), useField(`${path}.to`)];
  return (
    <li className={styles['shift']}>
      <TextInput
        {...from}
        type="time"
        size="xs"
        aria-label={words.from(of, place + 1)}
        value={shift.from}
        onChange={event => onChange({ ...shift, from: event.currentTarget.value })}
      />
      <span aria-hidden="true">–</span>
      <TextInput
        {...to}
        type="time"
        size="xs"
        aria-label={words.to(of, place + 1)}
        value={shift.to}
        onChange={event => onChange({ ...shift, to: event.currentTarget.value })}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={words.removeShift(of, place + 1)}
        title={words.removeShift(of, place + 1)}
        onClick={onRemove}
      >
        <Icon name="cross" size={15} />
      </ActionIcon>
      {isOverMidnight(shift) && <span className={styles['over']}>{words.nextDay}</span>}
    </li>
  );
}
