using Learning.People;

namespace Learning.Tests.People;

public sealed class SignInThrottleTests
{
    private static readonly DateTimeOffset Noon = new(2027, 4, 28, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_first_failures_cost_nothing()
    {
        var throttle = Failed(times: 5, free: 5);
        throttle.Failures.ShouldBe(5);
        throttle.BlockedUntil.ShouldBeNull();
    }

    [Fact]
    public void Each_further_failure_doubles_the_wait() =>
        Enumerable.Range(6, 4).Select(times => WaitAfter(times)).ShouldBe([2, 4, 8, 16]);

    [Fact]
    public void No_wait_is_longer_than_a_quarter_of_an_hour()
    {
        WaitAfter(14).ShouldBe(512);
        WaitAfter(15).ShouldBe(SignInThrottle.LongestWait.TotalSeconds);
        WaitAfter(500).ShouldBe(SignInThrottle.LongestWait.TotalSeconds);
    }

    [Fact]
    public void After_an_hour_without_failures_they_are_forgotten()
    {
        var throttle = Failed(times: 8, free: 5);
        throttle.Failed(5, Noon + SignInThrottle.ForgottenAfter);
        throttle.Failures.ShouldBe(9);
        throttle.Failed(5, Noon + (2 * SignInThrottle.ForgottenAfter) + TimeSpan.FromMilliseconds(1));
        throttle.Failures.ShouldBe(1);
        throttle.BlockedUntil.ShouldBeNull();
    }

    [Fact]
    public void A_class_of_forty_behind_one_address_may_mistype_twice_each()
    {
        Failed(times: 80, free: SignInThrottle.FreeFailuresOfAddress).BlockedUntil.ShouldBeNull();
        Failed(times: 101, free: SignInThrottle.FreeFailuresOfAddress).BlockedUntil.ShouldBe(Noon.AddSeconds(2));
    }

    private static double WaitAfter(int times) => (Failed(times, free: 5).BlockedUntil!.Value - Noon).TotalSeconds;

    private static SignInThrottle Failed(int times, int free)
    {
        var throttle = new SignInThrottle("key");
        for (var i = 0; i < times; i++) throttle.Failed(free, Noon);
        return throttle;
    }
}
