package io.frontdesk.chat.conversation;

/** What both sides of the store do within a transaction, and who is told afterwards. */
record StoreStatements(
        VisitorStatements visitors, DeskStatements desk, ErasureStatements erasing, ChangeSignal changed) {
    static StoreStatements of(NoticeWords words, DeskTimes times, ChangeSignal changed) {
        NoticeStatements notices = new NoticeStatements(words);
        AcceptTerms terms = new AcceptTerms(times.replyWithin(), times.claim());
        return new StoreStatements(
                new VisitorStatements(new TurnStatements(notices), notices, terms),
                new DeskStatements(notices, times.replyWithin()),
                new ErasureStatements(notices),
                changed);
    }
}
