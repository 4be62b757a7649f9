import { dictionary } from '../../language/language';

export const dropAreaWords = dictionary({
  en: {
    or: 'or',
    choose: 'Choose a file',
    tooLarge: (size: string, most: string) => `The file has ${size}; at most ${most} are accepted.`,
    wrongType: (types: string) => `Files of these types are accepted: ${types}.`,
    busy: 'The file is being sent and checked',
  },
  zh: {
    or: '或',
    choose: '选择文件',
    tooLarge: (size, most) => `文件大小为 ${size}，超过 ${most} 的上限。`,
    wrongType: types => `支持以下类型的文件：${types}。`,
    busy: '正在上传并检查文件',
  },
});
