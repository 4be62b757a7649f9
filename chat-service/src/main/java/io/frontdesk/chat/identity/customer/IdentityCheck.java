package io.frontdesk.chat.identity.customer;

import static java.util.Objects.requireNonNull;

/** What came of looking at a host site's token. */
public sealed interface IdentityCheck {
    /** It is genuine and in date. */
    record Verified(VerifiedCustomer customer) implements IdentityCheck {
        public Verified {
            requireNonNull(customer, "customer");
        }
    }

    /** It proves nothing, and why; the visitor stays who they were. */
    record Refused(Reason reason) implements IdentityCheck {
        public Refused {
            requireNonNull(reason, "reason");
        }
    }

    /** Why a token proves nothing, with a sentence for whoever writes the host site. */
    enum Reason {
        NOT_SET_UP("This installation has no secret for host sites' tokens."),
        UNREADABLE("The token is no signed JWT."),
        WRONG_ALGORITHM("The token must be signed with HS256."),
        WRONG_SIGNATURE("The token is not signed with a secret of this installation."),
        WRONG_AUDIENCE("The token's audience must be 'frontdesk'."),
        NO_SUBJECT("The token needs a 'sub' of 1 to 200 characters."),
        NO_EXPIRY("The token needs an 'exp'."),
        EXPIRED("The token has expired."),
        NOT_YET_VALID("The token is not valid yet."),
        TOO_LONG_LIVED("The token may be valid for an hour at most."),
        BAD_CLAIM("The token's 'name', 'email' or 'attributes' cannot be taken."),
        REVOKED("The token has been revoked.");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }

        public String sentence() {
            return sentence;
        }
    }
}
