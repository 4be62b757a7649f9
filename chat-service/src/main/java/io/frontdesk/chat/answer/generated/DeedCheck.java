package io.frontdesk.chat.answer.generated;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The bot answers and does nothing else, so a sentence must not say that something was done, or will be, by it. */
final class DeedCheck implements ClaimCheck {
    private static final Pattern DEED = Pattern.compile(
            "\\b(i|we)(['’](ve|ll|m|re|d)| have| had| will| am| are| shall| just| can now| now)?( already| just| now| hereby| gladly)* "
                    + "(cancel|refund|issu|process|approv|credit|transfer|chang|updat|delet|clos|unlock|reset|sent|send|book|appl|grant|extend|waiv|activat|confirm|forward|escalat|creat|add|remov|schedul|order|pa(y|id)|charg|authori[sz]|initiat|made|mak|giv|gave)\\w*\\b"
                    + "|\\b(your|the|this|a|an|full) (\\w+ ){0,2}(order|refund|payment|account|parcel|address|booking|coupon|voucher|request|discount|subscription|password|code|credit)"
                    + " (has been|have been|was|were|is now|is being|will now be|is hereby)( \\w+)? ?\\w*(ed|sent|paid|made|given|granted)\\b"
                    + "|\\b(done|all set|completed)\\s*[.!]"
                    + "|(我|我们|系统|客服|本店|这边)?(已经?|刚刚?|现在|马上|立即|立刻|这就|将|会|正在)(为|帮|给|替)(您|你)"
                    + "|(我|这边)(已经?|刚刚?|马上|这就|来|帮)\\S{0,6}(取消|退款|退|改|换|发|办|处理|申请|提交|通过|批准|登记|开|删|注销|重置|解锁|转)"
                    + "|(您的|你的|该|此|本)\\S{0,8}(订单|退款|账号|账户|申请|地址|密码|优惠|包裹|请求)\\S{0,4}(已经?|现已|刚刚)\\S{0,4}(取消|退|通过|批准|修改|更改|删除|注销|重置|解锁|发放|生效|处理|提交|办理|到账)",
            Pattern.CASE_INSENSITIVE);

    @Override
    public Optional<Refusal> refuse(Claim claim) {
        String evidence = claim.evidenceText().toLowerCase(Locale.ROOT);
        boolean foreign = DEED.matcher(claim.text())
                .results()
                .map(found -> found.group().toLowerCase(Locale.ROOT))
                .anyMatch(deed -> !evidence.contains(deed));
        return ClaimCheck.when(foreign, Refusal.CLAIMS_DEED);
    }
}
