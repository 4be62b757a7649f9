import { Select, Stack } from '@mantine/core';
import { useMemo } from 'react';
import { useLanguage, useWords } from '../../language/language';
import type { TimetableDraft } from '../hours-draft';
import { hoursWords } from '../hours.words';
import { timeZones } from '../time-zones';
import { HolidaysEditor } from './holidays-editor';
import { useField } from './refused';
import { WeekEditor } from './week-editor';

interface Props {
  /** Put before the names of its fields, as the server does: empty for the desk, else such as `teams.returns.`. */
  readonly prefix: string;
  readonly table: TimetableDraft;
  readonly onChange: (table: TimetableDraft) => void;
}

/** One whole timetable: zone, week, holidays. */
export function TimetableEditor({ prefix, table, onChange }: Props) {
  const words = useWords(hoursWords);
  const { language } = useLanguage();
  const zones = useMemo(() => timeZones(language, table.zone), [language, table.zone]);
  const field = useField(`${prefix}time_zone`);
  return (
    <Stack gap="lg">
      <Select
        {...field}
        label={words.zone}
        data={zones}
        value={table.zone}
        onChange={zone => zone !== null && onChange({ ...table, zone })}
        nothingFoundMessage={words.noZone}
        limit={80}
        searchable
        maw={360}
      />
      <WeekEditor path={`${prefix}week`} table={table} onChange={onChange} />
      <HolidaysEditor
        path={`${prefix}holidays`}
        holidays={table.holidays}
        onChange={holidays => onChange({ ...table, holidays })}
      />
    </Stack>
  );
}
