import { dictionary } from '../../../language/language';

export const variantWords = dictionary({
  en: {
    stale: (language: string) =>
      `The ${language} version of this entry has changed since. Compare the two, and change this one or say that it still fits.`,
    fits: 'It still fits',
    confirmed: 'Marked as still fitting.',
    open: (language: string) => `Open the ${language} version`,
    write: (language: string) => `Write the ${language} version`,
    other: (language: string) => `The ${language} version says`,
  },
  zh: {
    stale: language => `该条目的${language}版本已有改动。请对照两个版本，修改此版本，或确认其仍然适用。`,
    fits: '仍然适用',
    confirmed: '已确认仍然适用。',
    open: language => `打开${language}版本`,
    write: language => `编写${language}版本`,
    other: language => `${language}版本内容`,
  },
});
