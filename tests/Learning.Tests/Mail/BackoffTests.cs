using Learning.Mail;

namespace Learning.Tests.Mail;

public sealed class BackoffTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(5, 16)]
    [InlineData(9, 256)]
    [InlineData(10, 360)]
    [InlineData(20, 360)]
    public void Each_wait_is_twice_as_long_up_to_six_hours(int attempts, int minutes) =>
        Backoff.After(attempts).ShouldBe(TimeSpan.FromMinutes(minutes));

    [Fact]
    public void A_letter_is_tried_for_four_days_and_then_no_more()
    {
        var (attempts, waited) = (1, TimeSpan.Zero);
        for (; Backoff.After(attempts) is { } wait; attempts++) waited += wait;
        waited.ShouldBe(TimeSpan.FromDays(4));
        attempts.ShouldBe(25);
        Backoff.After(int.MaxValue / 1_000_000).ShouldBeNull();
    }
}
