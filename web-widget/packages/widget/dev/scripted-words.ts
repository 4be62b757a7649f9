/** What the scripted desk says, in the visitor's language. */
const en = {
  greeting:
    'Hello, welcome to Larkfield! I can help with orders, delivery, returns and products. What would you like to know?',
  starters: ['Where is my order?', 'How do I return something?', 'How long does delivery take and what does it cost?'],
  nobody: 'Nobody is at the desk just now. Leave a message and a person will get back to you.',
  passing: 'I am getting a person for you.',
  received: 'Your message was received.',
  which: 'Which of these is it about?',
  track: 'Where is my order',
  missing: 'Parcel not received',
  unsure: 'I am not sure about that. Would you like to talk to a person?',
  returns:
    'You can send anything back within 30 days. Open “My orders”, pick the item and choose “Return”; the label comes by e-mail.\nMore at https://shop.example/returns.',
  source: 'How long do I have to return something?',
  person: 'Talk to a person',
  away: 'We are here from 9 to 21. Leave a message, and we will write back tomorrow morning.',
  agent: 'Jonas Weber',
  joined: 'Jonas Weber has joined.',
  hello: 'Hello, this is Jonas. The lamp with the crack, I see it in your order. Could you send me a photo of it?',
  sorry:
    'Thank you, that is clearly damage from the way. I am sending a new one today, and here is the label for the old one.',
  label: 'return-label.pdf',
  anythingElse: 'Is there anything else I can do for you?',
  closed: 'The conversation was closed.',
  reopened: 'The conversation goes on.',
};

const zh: typeof en = {
  greeting: '您好，欢迎来到云雀良品！订单、配送、退换货、商品问题都可以问我，请问有什么可以帮您？',
  starters: ['我的包裹到哪了？', '怎么申请退货？', '多久能送到，运费多少？'],
  nobody: '现在没有客服在线。请留言，我们会尽快联系您。',
  passing: '正在为您转接人工客服。',
  received: '留言已收到。',
  which: '您想问的是哪一项？',
  track: '查询订单物流',
  missing: '没收到包裹',
  unsure: '这个问题我不太确定，需要为您转人工吗？',
  returns:
    '签收后 30 天内都可以退货。请在“我的订单”里选择商品并点“申请退货”，快递员会上门取件。\n详情见 https://shop.example/zh/returns',
  source: '多久之内可以退货？',
  person: '转人工客服',
  away: '客服时间为每天 9:00 至 21:00。请留言，我们明早回复您。',
  agent: '苏晓云',
  joined: '苏晓云已加入对话。',
  hello: '您好，我是晓云。看到您订单里那盏有裂痕的台灯了，方便发一张照片给我吗？',
  sorry: '谢谢，确实是运输途中损坏的。今天就给您补发一盏新的，这是旧灯的退货面单。',
  label: '退货面单.pdf',
  anythingElse: '还有什么可以帮您的吗？',
  closed: '对话已结束。',
  reopened: '对话已恢复。',
};

export const deskWords = (locale: string) => (locale === 'zh' ? zh : en);
