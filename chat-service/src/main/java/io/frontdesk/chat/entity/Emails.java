package io.frontdesk.chat.entity;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** E-mail addresses; nothing is done about those that are written out in words. */
final class Emails implements Finder {
    private static final Pattern ADDRESS = Pattern.compile(
            "(?<![a-z0-9._%+'-])[a-z0-9](?:[a-z0-9._%+'-]{0,62}[a-z0-9_+-])?@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.){1,8}"
                    + "[a-z]{2,24}(?![a-z0-9])");

    @Override
    public List<Entity> in(Wording wording) {
        return ADDRESS.matcher(wording.folded())
                .results()
                .map(found ->
                        wording.entity(EntityType.EMAIL, found, found.group().toLowerCase(Locale.ROOT)))
                .toList();
    }
}
