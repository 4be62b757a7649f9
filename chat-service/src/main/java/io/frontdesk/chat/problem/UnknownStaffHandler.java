package io.frontdesk.chat.problem;

import io.frontdesk.chat.identity.staff.UnknownStaff;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;

/** Answers for an account or team that is not there. */
@Singleton
final class UnknownStaffHandler extends ProblemHandler<UnknownStaff> {
    @Override
    protected Problem problem(UnknownStaff exception) {
        return Problem.of(
                "unknown-staff", "Unknown account or team", HttpStatus.NOT_FOUND, "There is no such account or team.");
    }
}
