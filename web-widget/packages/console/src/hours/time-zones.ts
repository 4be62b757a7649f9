import type { Language } from '../language/language';

export interface TimeZone {
  readonly value: string;
  readonly label: string;
}

/** The cities that zones are called after, as they are looked for in Chinese; the others are found by their code. */
const cities: Readonly<Record<string, string>> = {
  'Asia/Shanghai': '北京、上海',
  'Asia/Urumqi': '乌鲁木齐',
  'Asia/Hong_Kong': '香港',
  'Asia/Macau': '澳门',
  'Asia/Taipei': '台北',
  'Asia/Singapore': '新加坡',
  'Asia/Tokyo': '东京',
  'Asia/Seoul': '首尔',
  'Asia/Bangkok': '曼谷',
  'Asia/Jakarta': '雅加达',
  'Asia/Kuala_Lumpur': '吉隆坡',
  'Asia/Dubai': '迪拜',
  'Europe/London': '伦敦',
  'Europe/Paris': '巴黎',
  'Europe/Berlin': '柏林',
  'Europe/Madrid': '马德里',
  'Europe/Rome': '罗马',
  'Europe/Moscow': '莫斯科',
  'America/New_York': '纽约',
  'America/Chicago': '芝加哥',
  'America/Los_Angeles': '洛杉矶',
  'America/Toronto': '多伦多',
  'America/Vancouver': '温哥华',
  'America/Sao_Paulo': '圣保罗',
  'Australia/Sydney': '悉尼',
  'Australia/Melbourne': '墨尔本',
  'Pacific/Auckland': '奥克兰',
  UTC: '世界协调时',
};

/** The zone of this machine, for those who set hours for the first time. */
export const zoneHere = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** All time zones, `chosen` among them whatever it is; in Chinese those that are asked for most come first. */
export function timeZones(language: Language, chosen: string): readonly TimeZone[] {
  const all = new Set([
    ...(language === 'zh' ? Object.keys(cities) : ['UTC']),
    ...Intl.supportedValuesOf('timeZone'),
    ...(chosen === '' ? [] : [chosen]),
  ]);
  return [...all].map(value => ({ value, label: labelOf(value, language) }));
}

function labelOf(zone: string, language: Language): string {
  const city = language === 'zh' ? cities[zone] : undefined;
  return city === undefined ? zone.replaceAll('_', ' ') : `${city} · ${zone}`;
}
