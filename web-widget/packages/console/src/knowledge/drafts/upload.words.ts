import { dictionary } from '../../language/language';

export const uploadWords = dictionary({
  en: {
    title: 'Upload a file',
    intro:
      'A file becomes a draft first: you see what is wrong with it and what it would change, and publish when it is right.',
    drop: 'Drop a CSV, XLSX, JSONL, Markdown or ZIP file here',
    hint:
      'Also taken: exports of Rasa, QnABot, FastGPT, MaxKB and Chatwoot. A table needs a question and an answer column; ' +
      'other columns, encoding and delimiter are found by themselves. At most 10 MB.',
    drafts: 'Open drafts',
    noDrafts: 'No file waits to be published.',
    by: (who: string, when: string) => `${who}, ${when}`,
    schedule: 'Scheduled publications',
    at: (when: string) => `at ${when}`,
    cancel: 'Cancel',
    cancelTitle: 'Cancel the publication?',
    cancelText: (file: string) => `${file} will not be published at its time. The draft stays.`,
    keep: 'Leave it',
    cancelled: 'The publication is cancelled; the draft is still there.',
    states: {
      waiting: 'waiting',
      running: 'being published',
      done: 'published',
      failed: 'failed',
      cancelled: 'cancelled',
    },
    outcomes: {
      'bad-rows': 'The file has bad rows.',
      unchanged: 'Nothing would have changed.',
      'draft-gone': 'The draft was no longer there.',
    },
    conflict: (entries: string) => `Others had changed the same entries: ${entries}.`,
    published: (version: string) => `Version ${version}`,
  },
  zh: {
    title: '上传文件',
    intro: '文件会先成为草稿：您可以查看问题和将产生的变更，确认无误后再发布。',
    drop: '将 CSV、XLSX、JSONL、Markdown 或 ZIP 文件拖到这里',
    hint:
      '也支持 Rasa、QnABot、FastGPT、MaxKB 和 Chatwoot 的导出文件。表格需包含问题列和答案列，' +
      '其余列、编码和分隔符会自动识别。文件不超过 10 MB。',
    drafts: '未发布的草稿',
    noDrafts: '没有待发布的文件。',
    by: (who, when) => `${who}，${when}`,
    schedule: '定时发布',
    at: when => `发布时间 ${when}`,
    cancel: '取消发布',
    cancelTitle: '取消定时发布？',
    cancelText: file => `${file} 将不会按时发布，草稿会保留。`,
    keep: '不取消',
    cancelled: '已取消定时发布，草稿仍然保留。',
    states: { waiting: '等待中', running: '发布中', done: '已发布', failed: '失败', cancelled: '已取消' },
    outcomes: {
      'bad-rows': '文件中有问题行。',
      unchanged: '没有任何变更。',
      'draft-gone': '草稿已不存在。',
    },
    conflict: entries => `他人已修改相同条目：${entries}。`,
    published: version => `版本 ${version}`,
  },
});
