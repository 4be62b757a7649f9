package io.frontdesk.chat.identity.staff;

import io.frontdesk.chat.identity.JsonBody;
import io.frontdesk.chat.identity.RefusedField;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.regex.Pattern;

/** Accounts as requests describe them; what is left out of an edit stays as it is. */
final class AccountFields {
    static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");

    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"]{1,64}@[^\\s@<>\"]{1,180}\\.[^\\s@<>\".]{2,60}");
    private static final Pattern PICTURE = Pattern.compile("https://[^\\s<>\"']{1,490}|/[A-Za-z0-9._~/-]{1,490}");
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_ADDRESS = 254;
    private static final int LONGEST_PICTURE = 500;

    private AccountFields() {}

    static AccountDraft draft(JsonBody body) {
        return new AccountDraft(
                email(body),
                body.line("name", LONGEST_NAME),
                picture(body),
                role(body, Role.AGENT),
                body.lines("languages", LANGUAGE).orElse(List.of()),
                body.number("capacity", 0, StaffMember.LARGEST_CAPACITY).orElse(StaffMember.USUAL_CAPACITY),
                body.flag("active").orElse(true));
    }

    static AccountDraft edited(AccountDraft before, JsonBody body) {
        return new AccountDraft(
                body.names("email") ? email(body) : before.email(),
                body.names("name") ? body.line("name", LONGEST_NAME) : before.name(),
                body.names("picture") ? picture(body) : before.picture(),
                role(body, before.role()),
                body.lines("languages", LANGUAGE).orElse(before.languages()),
                body.number("capacity", 0, StaffMember.LARGEST_CAPACITY).orElse(before.capacity()),
                body.flag("active").orElse(before.active()));
    }

    private static String email(JsonBody body) {
        String email = body.line("email", LONGEST_ADDRESS);
        if (!EMAIL.matcher(email).matches()) {
            throw RefusedField.of("email", "'email' must be an e-mail address.");
        }
        return email;
    }

    private static @Nullable String picture(JsonBody body) {
        String picture = body.optionalLine("picture", LONGEST_PICTURE).orElse(null);
        if (picture != null && !PICTURE.matcher(picture).matches()) {
            throw RefusedField.of("picture", "'picture' must be an https address or a path of this server.");
        }
        return picture;
    }

    private static Role role(JsonBody body, Role otherwise) {
        return body.optionalLine("role", 20)
                .map(code -> Role.ofCode(code)
                        .orElseThrow(() -> RefusedField.of("role", "'role' must be agent, supervisor or admin.")))
                .orElse(otherwise);
    }
}
