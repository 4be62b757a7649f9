package io.frontdesk.chat.answer.generated;

import java.util.Optional;
import java.util.regex.Pattern;

/** Nobody is asked for a secret in a chat, whatever an entry says. */
final class SecretsCheck implements ClaimCheck {
    private static final Pattern ASKED = Pattern.compile(
            "\\b(send|provide|tell|give|share|enter|type|reply|confirm|submit|text|e-?mail|write|post|verify|supply|need|read out|let us have)\\b"
                    + "[^.!?。]{0,60}\\b(passwords?|pass ?codes?|pin( codes?)?|cvv2?|cvc|security codes?|card (numbers?|details)|credit cards?|debit cards?|bank (account|details)|iban|one[- ]time codes?|otp|verification codes?|social security|passport number|private key|seed phrase)\\b"
                    + "[^.!?。]{0,40}\\b(here|in (this|the) chat|to (us|me|this)|by (e-?mail|text|reply)|with (us|me)|so (that )?(we|i)|for verification|to (verify|confirm|continue|proceed))\\b"
                    + "|\\b(send|tell|give|share|provide) (us|me)\\b[^.!?。]{0,60}\\b(passwords?|pins?|cvv2?|cvc|card (numbers?|details)|security codes?|one[- ]time codes?|otp|verification codes?|iban|bank (account|details|card))\\b"
                    + "|(发|提供|告诉|报|给|回复|说|填|核对|发送|告知)[^。！？]{0,16}(密码|验证码|卡号|cvv|安全码|身份证号?|银行卡|有效期|支付口令|动态码)[^。！？]{0,10}(给|到|至|以便|用于|才能|核实|验证|这里|客服|我)"
                    + "|(把|将)[^。！？]{0,12}(密码|验证码|卡号|cvv|安全码|身份证|银行卡|支付口令|动态码)[^。！？]{0,12}(发|告诉|提供|报|给|输入|填)"
                    + "|(发|提供|告诉|报|给)(我们?|客服|这边)[^。！？]{0,12}(密码|验证码|卡号|cvv|安全码|身份证|银行卡|支付口令|动态码)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DENIED =
            Pattern.compile("\\b(never|not|don['’]t|nobody|no one)\\b|绝不|不会|不要|切勿|请勿|别", Pattern.CASE_INSENSITIVE);

    @Override
    public Optional<Refusal> refuse(Claim claim) {
        return ClaimCheck.when(asksForSecret(claim.text()), Refusal.ASKS_SECRET);
    }

    /** Whether some sentence of {@code text} wants to be told a secret; one that warns of that does not. */
    static boolean asksForSecret(String text) {
        return ASKED.matcher(text)
                .results()
                .anyMatch(found -> !DENIED.matcher(sentence(text, found.start(), found.end()))
                        .find());
    }

    private static String sentence(String text, int start, int end) {
        int from = start;
        while (from > 0 && ".!?。！？\n".indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        return text.substring(from, end);
    }
}
