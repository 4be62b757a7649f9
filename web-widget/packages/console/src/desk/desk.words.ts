import { dictionary } from '../language/language';

const faults: Readonly<Record<string, string>> = {
  'not-owner': 'Somebody else has this conversation.',
  taken: 'A colleague has already taken this conversation.',
  closed: 'The conversation is closed. Reopen it first.',
  'unknown-conversation': 'This conversation no longer exists.',
  forbidden: 'Your role does not allow this.',
  'no-such-team': 'This team no longer exists.',
  'no-such-agent': 'This colleague is no longer active.',
  'too-long': 'The text is too long.',
};

export const deskWords = dictionary({
  en: {
    notDone: 'That did not work',
    faults,
    presence: { online: 'Online', away: 'Away', offline: 'Offline' },
    presenceLabel: 'Your presence',
    presenceHint: {
      online: 'New conversations come to you',
      away: 'You keep yours, no new ones come',
      offline: 'Nothing new comes; customers left waiting go back to the queue',
    },
    load: (load: number, capacity: number) => `${load} of ${capacity}`,
    line: {
      waiting: 'No connection. What you write is kept and sent as soon as it is back.',
      outdated: 'This page is from an older version.',
      refused: 'The server does not let this account take part in conversations.',
    },
    retry: 'Try now',
    reload: 'Reload',
    notices: {
      on: 'Notices and sound are on',
      off: 'Notices and sound are off',
      denied: 'The browser does not allow notices for this page; the sound is on',
      assigned: 'A conversation for you',
      waiting: 'Somebody is waiting',
      visitor: 'Visitor',
    },
  },
  zh: {
    notDone: '操作未完成',
    faults: {
      'not-owner': '该会话由其他客服负责。',
      taken: '该会话已被同事接手。',
      closed: '会话已关闭，请先重新打开。',
      'unknown-conversation': '该会话已不存在。',
      forbidden: '当前角色没有此权限。',
      'no-such-team': '该团队已不存在。',
      'no-such-agent': '该同事已停用。',
      'too-long': '内容过长。',
    },
    presence: { online: '在线', away: '离开', offline: '离线' },
    presenceLabel: '我的状态',
    presenceHint: {
      online: '接收新会话',
      away: '保留现有会话，不再分配新会话',
      offline: '不再分配新会话，久等的客户会退回排队',
    },
    load: (load, capacity) => `接待中 ${load} / ${capacity}`,
    line: {
      waiting: '连接已断开，内容已保留，恢复后自动发送。',
      outdated: '页面版本过旧，请刷新。',
      refused: '该账号无权参与会话。',
    },
    retry: '立即重连',
    reload: '刷新页面',
    notices: {
      on: '通知和提示音已开启',
      off: '通知和提示音已关闭',
      denied: '浏览器未允许通知，仅开启提示音',
      assigned: '有新会话分配给您',
      waiting: '有访客在排队',
      visitor: '访客',
    },
  },
});
