import { dictionary } from '../../language/language';

export const failureWords = dictionary({
  en: {
    title: 'This could not be loaded',
    notDone: 'That did not work',
    unreachable: 'The server cannot be reached. Check that it is running and that you are online.',
    missing: 'This is no longer there. It may have been removed meanwhile.',
    tooLarge: 'The file is larger than the server accepts.',
    broken: (status: number) => `The server had a problem (status ${status}). Its log says more.`,
    refused: (status: number) => `The server refused the request (status ${status}).`,
    page: 'This page has stopped working. Reload it; if it happens again, tell whoever runs the server.',
    again: 'Try again',
    reload: 'Reload',
    dismiss: 'Dismiss',
  },
  zh: {
    title: '加载失败',
    notDone: '操作未完成',
    unreachable: '无法连接服务器，请检查服务是否运行、网络是否正常。',
    missing: '内容不存在，可能已被删除。',
    tooLarge: '文件超过了服务器允许的大小。',
    broken: status => `服务器出现问题（状态码 ${status}），详情请查看服务器日志。`,
    refused: status => `服务器拒绝了请求（状态码 ${status}）。`,
    page: '页面出现异常，请刷新重试；如反复出现，请联系系统管理员。',
    again: '重试',
    reload: '刷新页面',
    dismiss: '关闭提示',
  },
});
