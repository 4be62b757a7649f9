import type { Http } from './http';

export const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type Day = (typeof days)[number];

/** A part of a day in which somebody works; one whose `to` is not after `from` ends on the next day. */
export interface Shift {
  readonly from: string;
  readonly to: string;
}

export interface Holiday {
  readonly date: string;
  readonly name: { readonly en: string; readonly zh: string };
  readonly open?: readonly Shift[];
}

export interface Timetable {
  readonly time_zone: string;
  readonly week: Partial<Readonly<Record<Day, readonly Shift[]>>>;
  readonly holidays?: readonly Holiday[];
}

/** Without a week the desk is always open. */
export interface Hours extends Partial<Timetable> {
  readonly teams?: Readonly<Record<string, Timetable>>;
}

/** One timetable at this moment; `says` is empty while it is open. */
export interface Moment {
  readonly open: boolean;
  readonly says: Readonly<Record<string, string>>;
}

export interface Moments {
  readonly desk: Moment;
  readonly teams: Readonly<Record<string, Moment>>;
}

/** `/hours` */
export class HoursResource {
  constructor(private readonly http: Http) {}

  read(signal?: AbortSignal): Promise<Hours> {
    return this.http.get('/hours', {}, signal);
  }

  save(hours: Hours): Promise<Hours> {
    return this.http.put('/hours', hours);
  }

  /** What customers would be told now if these hours were set; sets nothing. */
  preview(hours: Hours): Promise<Moments> {
    return this.http.add('/hours/preview', hours);
  }
}
