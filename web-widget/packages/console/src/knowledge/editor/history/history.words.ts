import { dictionary } from '../../../language/language';

export const historyWords = dictionary({
  en: {
    version: (number: number) => `Version ${number}`,
    now: 'as it is now',
    removed: (number: number) => `deleted in version ${number}`,
    by: (who: string, when: string) => `${who}, ${when}`,
    first: 'Added',
    list: 'What the entry was, the latest first',
    use: 'Put into the editor',
    used: 'Put into the editor; it counts once you save.',
  },
  zh: {
    version: number => `版本 ${number}`,
    now: '当前内容',
    removed: number => `在版本 ${number} 中删除`,
    by: (who, when) => `${who}，${when}`,
    first: '新增',
    list: '条目历史，最新在前',
    use: '载入编辑器',
    used: '已载入编辑器，保存后生效。',
  },
});
