import { dictionary } from '../../../language/language';

export const conflictWords = dictionary({
  en: {
    title: 'Somebody else has changed this entry',
    text: (who: string, version: number) =>
      `${who} saved it in version ${version} while you were writing. Nothing of yours is lost: choose for each field, then save.`,
    unknown: 'It was changed while you were writing. Nothing of yours is lost: choose for each field, then save.',
    gone: (who: string, version: number) =>
      `${who} deleted it in version ${version} while you were writing. You can save yours as a new entry.`,
    goneUnknown: 'It was deleted while you were writing. You can save yours as a new entry.',
    same: 'Both of you wrote the same.',
    theirs: 'Theirs',
    mine: 'Mine',
    choose: (field: string) => `Which ${field} to keep`,
    save: 'Save this',
    takeTheirs: 'Take all of theirs',
    keepMine: 'Keep all of mine',
    saveNew: 'Save as a new entry',
    letGo: 'Let it go',
  },
  zh: {
    title: '该条目已被他人修改',
    text: (who, version) => `在您编辑期间，${who} 保存了版本 ${version}。您的内容没有丢失：请逐项选择后保存。`,
    unknown: '该条目在您编辑期间被修改。您的内容没有丢失：请逐项选择后保存。',
    gone: (who, version) => `在您编辑期间，${who} 在版本 ${version} 中删除了该条目。可将您的内容保存为新条目。`,
    goneUnknown: '该条目在您编辑期间被删除。可将您的内容保存为新条目。',
    same: '双方的内容相同。',
    theirs: '对方的',
    mine: '我的',
    choose: field => `保留哪一个${field}`,
    save: '保存',
    takeTheirs: '全部采用对方的',
    keepMine: '全部采用我的',
    saveNew: '保存为新条目',
    letGo: '放弃',
  },
});
