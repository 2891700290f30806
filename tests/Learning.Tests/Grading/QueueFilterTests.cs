using Learning.Grading.Waiting;

namespace Learning.Tests.Grading;

/// <summary>What a filter of the queue counts.</summary>
public sealed class QueueFilterTests
{
    [Fact]
    public void A_homework_is_one_in_every_edition_of_its_course_and_another_in_another_course()
    {
        Lane[] lanes = [Waiting("standards", 1), Waiting("standards", 2), Waiting("sales", 4)];

        lanes.Sum(new QueueFilter(Homework: lanes[0].Homework).CountIn).ShouldBe(3);
        lanes.Sum(new QueueFilter(Homework: lanes[2].Homework).CountIn).ShouldBe(4);
    }

    private static Lane Waiting(string course, int count) =>
        new(Guid.CreateVersion7(), "essay", "Esej", Guid.CreateVersion7(), course, "Wiosna", Guid.CreateVersion7(), "Ewa", IsMine: true, 0, 0, 0, count);
}
