package io.frontdesk.chat.entity;

import java.util.List;

/** Looks for one kind of thing. */
interface Finder {
    List<Entity> in(Wording wording);
}
