import type { Language, Words } from '../words/words';

/** "Today 10:15", or the date before the time on other days; empty for what is no time. */
export function timeLabel(at: string, language: Language, words: Words, now = new Date()): string {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return '';
  const locale = language === 'zh' ? 'zh-CN' : 'en-GB';
  const time = date.toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit', hour12: false });
  if (date.toDateString() === now.toDateString()) return `${words.today} ${time}`;
  return `${date.toLocaleDateString(locale, { month: 'long', day: 'numeric' })} ${time}`;
}
