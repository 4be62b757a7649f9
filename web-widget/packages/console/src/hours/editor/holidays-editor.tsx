import { ActionIcon, Button, Switch, TextInput } from '@mantine/core';
import type { Holiday } from '../../api/hours';
import { useWords } from '../../language/language';
import { Icon } from '../../parts/icon/icon';
import { nextShift } from '../hours-draft';
import { hoursWords } from '../hours.words';
import styles from './editor.module.css';
import { useField } from './refused';
import { ShiftList } from './shift-list';

interface Props {
  readonly path: string;
  readonly holidays: readonly Holiday[];
  readonly onChange: (holidays: readonly Holiday[]) => void;
}

const noName: Holiday = { date: '', name: { en: '', zh: '' } };

/** The days on which the week does not count. */
export function HolidaysEditor({ path, holidays, onChange }: Props) {
  const words = useWords(hoursWords);
  return (
    <section>
      <h3 className={styles['heading']}>{words.holidays}</h3>
      <p className={styles['hint']}>{words.holidaysHint}</p>
      <ul className={styles['days']}>
        {holidays.length === 0 && <li className={styles['off']}>{words.noHolidays}</li>}
        {holidays.map((holiday, place) => (
          <HolidayRow
            key={place}
            place={place}
            path={`${path}[${place}]`}
            holiday={holiday}
            onChange={changed => onChange(holidays.with(place, changed))}
            onRemove={() => onChange(holidays.toSpliced(place, 1))}
          />
        ))}
      </ul>
      <Button
        size="xs"
        variant="default"
        mt="sm"
        leftSection={<Icon name="plus" size={14} />}
        onClick={() => onChange([...holidays, noName])}
      >
        {words.addHoliday}
      </Button>
    </section>
  );
}

interface RowProps {
  readonly place: number;
  readonly path: string;
  readonly holiday: Holiday;
  readonly onChange: (holiday: Holiday) => void;
  readonly onRemove: () => void;
}

function HolidayRow({ place, path, holiday, onChange, onRemove }: RowProps) {
  const words = useWords(hoursWords);
  const { date, name } = holiday;
  const fields = [useField(`${path}.date`), useField(`${path}.name.en`), useField(`${path}.name.zh`)] as const;
  return (
    <li>
      <fieldset className={styles['holiday']}>
        <legend className="fd-unseen">{words.holiday(place + 1)}</legend>
        <TextInput
          {...fields[0]}
          type="date"
          size="xs"
          label={words.date}
          value={date}
          onChange={event => onChange({ ...holiday, date: event.currentTarget.value })}
        />
        <TextInput
          {...fields[1]}
          size="xs"
          label={words.nameEn}
          value={name.en}
          onChange={event => onChange({ ...holiday, name: { ...name, en: event.currentTarget.value } })}
        />
        <TextInput
          {...fields[2]}
          size="xs"
          label={words.nameZh}
          value={name.zh}
          onChange={event => onChange({ ...holiday, name: { ...name, zh: event.currentTarget.value } })}
        />
        <ActionIcon
          className={styles['removeHoliday'] ?? ''}
          variant="subtle"
          color="gray"
          aria-label={words.removeHoliday(place + 1)}
          title={words.removeHoliday(place + 1)}
          onClick={onRemove}
        >
          <Icon name="bin" size={16} />
        </ActionIcon>
        <OpenHours place={place} path={`${path}.open`} holiday={holiday} onChange={onChange} />
      </fieldset>
    </li>
  );
}

function OpenHours({ place, path, holiday, onChange }: Omit<RowProps, 'onRemove'>) {
  const words = useWords(hoursWords);
  const { open = [], ...closed } = holiday;
  const change = (shifts: typeof open) => onChange(shifts.length === 0 ? closed : { ...closed, open: shifts });
  const name = words.holiday(place + 1);
  return (
    <div className={styles['openHours']}>
      <Switch
        size="xs"
        label={words.works}
        checked={open.length > 0}
        onChange={event => change(event.currentTarget.checked ? [nextShift([])] : [])}
      />
      {open.length > 0 && (
        <>
          <ShiftList of={name} path={path} shifts={open} onChange={change} />
          <ActionIcon
            variant="default"
            aria-label={words.addShift(name)}
            title={words.addShift(name)}
            onClick={() => change([...open, nextShift(open)])}
          >
            <Icon name="plus" size={15} />
          </ActionIcon>
        </>
      )}
    </div>
  );
}
