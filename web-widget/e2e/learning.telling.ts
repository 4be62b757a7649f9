/** What the story of a model's way into service says, in one language. */
export interface LearningTelling {
  readonly lang: string;
  /** What a customer says, and the title of the intent that a reviewer gives it. */
  readonly said: string;
  readonly means: string;
  /** What another customer says while the candidate reads along. */
  readonly next: string;
  readonly words: Readonly<Record<Label, string>>;
}

type Label =
  | 'list'
  | 'correct'
  | 'labelled'
  | 'train'
  | 'language'
  | 'headOnly'
  | 'order'
  | 'passed'
  | 'way'
  | 'shadow'
  | 'alike'
  | 'serveSome'
  | 'serveAll'
  | 'all'
  | 'takeBack'
  | 'returned';

export const learningTellings: readonly LearningTelling[] = [
  {
    lang: 'en',
    said: 'the app swears it was handed over, my porch says otherwise',
    means: 'Parcel not received',
    next: 'tracking says delivered but there is nothing here',
    words: {
      list: 'To review',
      correct: 'Correct: type a few letters',
      labelled: 'Labelled',
      train: 'Train now',
      language: 'Language',
      headOnly: 'Head only',
      order: 'Start',
      passed: 'Passed the gate',
      way: 'The way into service',
      shadow: 'Reads along',
      alike: 'were understood alike',
      serveSome: 'Let it serve 10%',
      serveAll: 'Let it serve all',
      all: 'Serves all',
      takeBack: 'Take it back',
      returned: 'Taken back',
    },
  },
  {
    lang: 'zh',
    said: '快递员说放驿站了 驿站老板说压根没见着',
    means: '没收到包裹',
    next: '显示已签收 可是我什么都没收到',
    words: {
      list: '待复核',
      correct: '更正：输入几个字查找',
      labelled: '已标注',
      train: '立即训练',
      language: '语言',
      headOnly: '仅分类头',
      order: '开始',
      passed: '评测通过',
      way: '上线进度',
      shadow: '后台旁听',
      alike: '个理解一致',
      serveSome: '服务 10% 的会话',
      serveAll: '服务全部',
      all: '服务全部',
      takeBack: '退回',
      returned: '已退回',
    },
  },
];
