export type Language = 'en' | 'zh';

type Both = Readonly<Record<Language, string>>;

/** The page's words by the key in `data-words`. */
export const words: Readonly<Record<string, Both>> = {
  title: { en: 'Larkfield · Things for every day', zh: '云雀良品 · 日常好物' },
  note: {
    en: 'Free delivery from €49 · 30 days to return · 2-year warranty',
    zh: '满 199 元包邮 · 30 天无忧退货 · 两年质保',
  },
  brand: { en: 'Larkfield', zh: '云雀良品' },
  clothing: { en: 'Clothing', zh: '服饰' },
  furniture: { en: 'Furniture', zh: '家具' },
  kitchen: { en: 'Kitchen', zh: '厨房' },
  shops: { en: 'Our shops', zh: '门店' },
  search: { en: 'Search', zh: '搜索' },
  basket: { en: 'Basket', zh: '购物车' },
  skip: { en: 'Skip to the products', zh: '跳到商品' },
  season: { en: 'The autumn collection', zh: '秋日新品' },
  headline: { en: 'Made to be used,\nevery single day.', zh: '每一天，\n都用得上的好东西。' },
  lead: {
    en: 'Linen and wool, solid oak, honest kitchen tools. Chosen with care, made to last, and easy to send back.',
    zh: '亚麻与羊毛、实木家具、趁手的厨具。用心挑选，经久耐用，不合适随时可退。',
  },
  browse: { en: 'See what is new', zh: '看看新品' },
  ask: { en: 'Ask us anything', zh: '有问题，问客服' },
  favourites: { en: 'Favourites of the season', zh: '本季人气好物' },
  all: { en: 'View all', zh: '查看全部' },
  deliveryTitle: { en: 'Free delivery', zh: '满额包邮' },
  deliveryText: {
    en: 'On orders from €49, to your door or to a shop near you.',
    zh: '实付满 199 元包邮，送货上门或到店自提。',
  },
  returnsTitle: { en: '30 days to return', zh: '30 天无忧退货' },
  returnsText: { en: 'Changed your mind? Send it back with a QR code.', zh: '不合心意？在线申请，轻松退回。' },
  warrantyTitle: { en: '2-year warranty', zh: '两年质保' },
  warrantyText: { en: 'On everything, and 5 years on furniture frames.', zh: '全场两年质保，家具框架质保五年。' },
  helpTitle: { en: 'Help, day and night', zh: '客服随时在' },
  helpText: { en: 'Answers at once, and people when you need them.', zh: '问题即时解答，需要时转人工。' },
  about: {
    en: 'A demo shop. Nothing here is for sale, but the customer service is real.',
    zh: '这是演示商店，商品并不出售，但客服是真的。',
  },
  footHelp: { en: 'Help', zh: '帮助' },
  footDelivery: { en: 'Delivery', zh: '配送说明' },
  footReturns: { en: 'Returns', zh: '退换货' },
  footWarranty: { en: 'Warranty', zh: '保修' },
  footShop: { en: 'Shop', zh: '选购' },
  footOperate: { en: 'For operators', zh: '运营入口' },
  footConsole: { en: 'Console', zh: '管理后台' },
  footDocs: { en: 'API documentation', zh: '接口文档' },
};

export interface Product {
  readonly art: string;
  readonly tint: string;
  readonly name: Both;
  readonly kind: Both;
  readonly price: Both;
  readonly tag?: Both;
}

const clothing: Both = { en: 'Clothing', zh: '服饰' };
const furniture: Both = { en: 'Furniture', zh: '家具' };
const home: Both = { en: 'Home', zh: '家居' };
const kitchen: Both = { en: 'Kitchen', zh: '厨房' };
const fresh: Both = { en: 'New', zh: '新品' };

export const products: readonly Product[] = [
  {
    art: 'shirt',
    tint: '#cbd6cf',
    name: { en: 'Washed linen shirt', zh: '水洗亚麻衬衫' },
    kind: clothing,
    price: { en: '€59', zh: '¥399' },
  },
  {
    art: 'chair',
    tint: '#efe3d1',
    name: { en: 'Alder dining chair, oak', zh: '山舍橡木餐椅' },
    kind: furniture,
    price: { en: '€149', zh: '¥899' },
    tag: fresh,
  },
  {
    art: 'kettle',
    tint: '#d9dfe0',
    name: { en: 'Pour-over kettle, 0.9 l', zh: '细口手冲壶 0.9 升' },
    kind: kitchen,
    price: { en: '€79', zh: '¥529' },
  },
  {
    art: 'lamp',
    tint: '#f3e0d0',
    name: { en: 'Ember table lamp', zh: '余晖台灯' },
    kind: home,
    price: { en: '€69', zh: '¥459' },
  },
  {
    art: 'jumper',
    tint: '#dfe7df',
    name: { en: 'Merino crew neck', zh: '美利奴圆领毛衣' },
    kind: clothing,
    price: { en: '€85', zh: '¥569' },
    tag: fresh,
  },
  {
    art: 'sofa',
    tint: '#e8e4dc',
    name: { en: 'Harbour two-seater', zh: '港湾双人沙发' },
    kind: furniture,
    price: { en: '€699', zh: '¥4,299' },
  },
  {
    art: 'pan',
    tint: '#f2dccf',
    name: { en: 'Cast-iron casserole, 4 l', zh: '珐琅铸铁锅 4 升' },
    kind: kitchen,
    price: { en: '€119', zh: '¥799' },
  },
  {
    art: 'throw',
    tint: '#ece5d5',
    name: { en: 'Lambswool throw', zh: '羊羔毛盖毯' },
    kind: home,
    price: { en: '€65', zh: '¥429' },
  },
];
