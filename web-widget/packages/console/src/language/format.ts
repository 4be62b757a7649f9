import { useLanguage, type Language } from './language';

/** Numbers and times as the reader's language writes them. */
export interface Format {
  readonly number: (value: number) => string;
  /** A share of one as per cent, with one decimal. */
  readonly share: (value: number) => string;
  readonly decimal: (value: number, places: number) => string;
  readonly millis: (value: number) => string;
  /** Hour and minute today, else the day as well. */
  readonly moment: (iso: string) => string;
  readonly clock: (iso: string) => string;
  readonly day: (iso: string) => string;
  readonly full: (iso: string) => string;
  /** How long something still takes, roughly. */
  readonly span: (seconds: number) => string;
  /** The size of a file. */
  readonly bytes: (value: number) => string;
  /** The name of a language by its tag, such as `zh-Hant`; the tag itself where it is none. */
  readonly language: (tag: string) => string;
}

export function useFormat(): Format {
  const { language } = useLanguage();
  return (formats[language] ??= formatFor(language));
}

/** Made once for each language: to make one takes longer than to draw a row of a list. */
const formats: Partial<Record<Language, Format>> = {};

export function formatFor(language: Language): Format {
  const locale = language === 'zh' ? 'zh-CN' : 'en-GB';
  const number = new Intl.NumberFormat(locale);
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' });
  const day = new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric' });
  const longDay = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'short', day: 'numeric' });
  const full = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium' });
  const languages = new Intl.DisplayNames(locale, { type: 'language' });
  const decimal = (value: number, places: number) =>
    value.toLocaleString(locale, { minimumFractionDigits: places, maximumFractionDigits: places });
  const dayOf = (at: Date) => (at.getFullYear() === new Date().getFullYear() ? day : longDay).format(at);
  return {
    number: value => number.format(value),
    share: value => share.format(value),
    decimal,
    millis: value => `${decimal(value, value < 100 ? 1 : 0)} ms`,
    clock: iso => clock.format(new Date(iso)),
    day: iso => dayOf(new Date(iso)),
    full: iso => full.format(new Date(iso)),
    moment: iso => {
      const at = new Date(iso);
      const today = at.toDateString() === new Date().toDateString();
      return today ? clock.format(at) : `${dayOf(at)} ${clock.format(at)}`;
    },
    span: seconds => span(seconds, language),
    language: tag => nameOf(tag, languages),
    bytes: value =>
      value < 1_000_000 ? `${decimal(Math.max(1, value / 1000), 0)} KB` : `${decimal(value / 1_000_000, 1)} MB`,
  };
}

function nameOf(tag: string, names: Intl.DisplayNames): string {
  try {
    return names.of(tag) ?? tag;
  } catch (malformed) {
    if (malformed instanceof RangeError) return tag;
    throw malformed;
  }
}

function span(seconds: number, language: Language): string {
  const [unitSeconds, unitMinutes, unitHours] = language === 'zh' ? [' 秒', ' 分钟', ' 小时'] : [' s', ' min', ' h'];
  if (seconds < 60) return `${Math.max(1, Math.round(seconds))}${unitSeconds}`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${minutes}${unitMinutes}`;
  const rest = minutes % 60;
  return `${Math.floor(minutes / 60)}${unitHours}${rest === 0 ? '' : ` ${rest}${unitMinutes}`}`;
}
