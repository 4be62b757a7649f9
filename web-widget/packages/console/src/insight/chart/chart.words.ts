import { dictionary } from '../../language/language';

export const chartWords = dictionary({
  en: { table: 'The same as a table' },
  zh: { table: '以表格查看' },
});
