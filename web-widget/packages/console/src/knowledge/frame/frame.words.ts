import { dictionary } from '../../language/language';

export const frameWords = dictionary({
  en: {
    label: 'Knowledge',
    sections: { entries: 'Entries', drafts: 'Upload', versions: 'Versions', past: 'Past conversations' },
  },
  zh: {
    label: '知识库',
    sections: { entries: '条目', drafts: '上传', versions: '版本', past: '历史会话' },
  },
});
