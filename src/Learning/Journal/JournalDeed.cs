namespace Learning.Journal;

/// <summary>What was done. Stored by number, sealed by name: neither may change.</summary>
public enum JournalDeed
{
    HandedIn = 1,
    HandedInAtDeadline = 2,
    HandedInForAnother = 3,
    HandInRefused = 4,
    DeadlineMoved = 5,
    PersonalDateSet = 6,
    ExtensionAsked = 7,
    ExtensionGranted = 8,
    ExtensionRefused = 9,
    GradeReleased = 10,
    GradeUnreleased = 11,
    NamesSeen = 12,
    SharesChanged = 20,
    AppealRaised = 22,
    AppealUpheld = 23,
    AppealChanged = 24,
    ReturnedForRevision = 30,
    Excused = 31,
    WrittenOff = 32,
    AbsenceLifted = 33,
    MarkingFinished = 40,
    MarkingReopened = 41,
    MarksAgreed = 42,
}
