import { dictionary } from '../../../language/language';

export const draftWords = dictionary({
  en: {
    back: 'All drafts',
    intro: (who: string, when: string, base: number) =>
      `Uploaded by ${who}, ${when}; compared with version ${base}. Customers see nothing of it yet.`,
    counts: { added: 'New', changed: 'Changed', removed: 'Removed', unchanged: 'Unchanged' },
    rows: (count: string) => (count === '1' ? '1 row read' : `${count} rows read`),
    corrected: (count: string) => `${count} corrected`,
    tabs: { changes: 'Changes', bad: 'Bad rows', findings: 'Findings' },
    tabsLabel: 'The report on the file',
    nothing: 'Nothing would change',
    nothingHint: 'Everything in this file is there already as it is.',
    discard: 'Discard',
    discardTitle: 'Discard this draft?',
    discardText: (file: string) => `${file} and its corrections are removed. What customers are told stays as it is.`,
    keep: 'Keep it',
    discarded: 'The draft is discarded.',
    outdated: 'Somebody else was faster',
    outdatedText: (who: string, version: number, note: string) =>
      `${who} has published version ${version}${note === '' ? '' : ` (${note})`} since you looked. Nothing was changed. ` +
      'Below is what your file would change now; publish again if that is right.',
    see: 'What they changed',
    waiting: (when: string, who: string) => `To be published at ${when}, by ${who}.`,
    waitingHint: 'Until then it can be cancelled. Entries that others change in the meantime are not written over.',
    updating: 'Checking again',
  },
  zh: {
    back: '全部草稿',
    intro: (who, when, base) => `${who} 于 ${when} 上传，与版本 ${base} 比较。发布之前不会影响线上回答。`,
    counts: { added: '新增', changed: '更新', removed: '移除', unchanged: '未变' },
    rows: count => `共读取 ${count} 行`,
    corrected: count => `已修正 ${count} 行`,
    tabs: { changes: '变更', bad: '问题行', findings: '检查结果' },
    tabsLabel: '文件检查报告',
    nothing: '没有任何变更',
    nothingHint: '文件内容与知识库一致。',
    discard: '丢弃草稿',
    discardTitle: '丢弃该草稿？',
    discardText: file => `${file} 及其修正将被删除，线上回答不受影响。`,
    keep: '保留',
    discarded: '草稿已丢弃。',
    outdated: '他人已抢先发布',
    outdatedText: (who, version, note) =>
      `在您查看期间，${who} 发布了版本 ${version}${note === '' ? '' : `（${note}）`}，您的发布未生效。` +
      '以下是文件相对最新版本的变更，确认无误后请再次发布。',
    see: '查看对方的变更',
    waiting: (when, who) => `将于 ${when} 发布（${who}）。`,
    waitingHint: '发布前可以取消。期间被他人修改的条目不会被覆盖。',
    updating: '正在重新检查',
  },
});
