import { dictionary } from '../language/language';

export const sessionWords = dictionary({
  en: {
    title: 'Sign in to Frontdesk',
    intro: 'The console of your customer service.',
    token: 'Admin token',
    where: 'The token is in the file admin-token in the data folder, and in the log of the first start.',
    signIn: 'Sign in',
    empty: 'Enter the admin token.',
    wrong: 'The server does not accept this token. Check that you copied all of it.',
    unreachable: 'The server cannot be reached. Check that it is running, then try again.',
    failed: (status: number) => `The server could not sign you in (status ${status}). Try again in a moment.`,
    ended: 'Your session has ended: the server no longer accepts the token. Sign in again.',
    reveal: 'Show or hide the token',
  },
  zh: {
    title: '登录 Frontdesk',
    intro: '客服管理后台',
    token: '管理员令牌',
    where: '令牌保存在数据目录的 admin-token 文件中，首次启动的日志里也能找到。',
    signIn: '登录',
    empty: '请输入管理员令牌。',
    wrong: '令牌不正确，请检查是否复制完整。',
    unreachable: '无法连接服务器，请确认服务已启动后重试。',
    failed: status => `登录失败（状态码 ${status}），请稍后重试。`,
    ended: '登录已失效，请重新输入令牌登录。',
    reveal: '显示或隐藏令牌',
  },
});
