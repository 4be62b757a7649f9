import { dictionary } from '../language/language';

export const shellWords = dictionary({
  en: {
    navigation: 'Main',
    skip: 'Skip to content',
    menu: 'Menu',
    closeMenu: 'Close menu',
    pages: {
      overview: 'Overview',
      conversations: 'Conversations',
      messages: 'Messages',
      knowledge: 'Knowledge',
      intents: 'Intents',
      learning: 'Learning',
    },
    open: (count: number) => `${count} open`,
    training: 'A training is running',
    language: 'Language of the console',
    colours: { label: 'Colours', light: 'Light', dark: 'Dark', auto: 'As the system' },
    signOut: 'Sign out',
  },
  zh: {
    navigation: '主导航',
    skip: '跳到正文',
    menu: '菜单',
    closeMenu: '关闭菜单',
    pages: {
      overview: '总览',
      conversations: '会话',
      messages: '留言',
      knowledge: '知识库',
      intents: '意图',
      learning: '模型训练',
    },
    open: count => `${count} 条待处理`,
    training: '正在训练',
    language: '界面语言',
    colours: { label: '外观', light: '浅色', dark: '深色', auto: '跟随系统' },
    signOut: '退出登录',
  },
});
