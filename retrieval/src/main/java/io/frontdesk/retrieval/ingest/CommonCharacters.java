package io.frontdesk.retrieval.ingest;

import java.util.BitSet;

/** The characters that Chinese customer service texts are mostly made of, by which a wrong encoding gives itself away. */
final class CommonCharacters {
    private static final String SIMPLIFIED = "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里"
            + "用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心本前开但因只从想实日军者意无力它与长把机十民第公此已工使情"
            + "明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教"
            + "儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克"
            + "许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师"
            + "观清今切院让识候带导争运笔请换款货退订单客服商店购买支付快递发票优惠券物流配送地址电话邮箱账户密码登录注册会员积分售后维修保修质量尺码颜色库存价格"
            + "折扣活动预约取消修改查询申请审核处理收到签收包裹破损丢失错误联系帮助您吗呢吧哪怎谢对不起抱歉元天小时工作周末节假日免费运费满减默认选择点击页面下载"
            + "安装打开关闭设置问题答案编号语言分类标签您好编辑";
    private static final String TRADITIONAL = "這個們來為國說時會對過發後裡種經麼學現當沒動還進樣開從實軍無與長機關點業將兩間問應戰頭體見產話內"
            + "門聲員論處義幾認條氣題爾別變總電數報結務場計資許統區隊決馬書則聽達強難權設記類據邊張該規萬覺術領確傳師觀讓識帶導爭運筆請換貨訂單購買遞"
            + "優惠券郵箱賬帳戶碼錄註冊員積維價折扣動預約詢審處裡簽損錯誤聯繫幫謝費滿減認選擇擊頁載裝閉編號語類標籤回覆負責複質顏庫";
    private static final String MARKS = "，。？！：；、“”‘’（）《》【】—…·￥「」『』　～";
    private static final BitSet COMMON = new BitSet();

    static {
        (SIMPLIFIED + TRADITIONAL + MARKS).codePoints().forEach(COMMON::set);
    }

    private CommonCharacters() {}

    static boolean has(int codePoint) {
        return COMMON.get(codePoint);
    }
}
