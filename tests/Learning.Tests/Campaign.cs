using FsCheck;

namespace Learning.Tests;

/// <summary>How many cases a property is tried with: fifty times as many, never the same twice, in a long run (<c>tests/run --long</c> sets LEARNING_LONG).</summary>
internal static class Campaign
{
    private static readonly int Times = Environment.GetEnvironmentVariable("LEARNING_LONG") == "1" ? 50 : 1;

    public static void HoldsFor(this Property property, int cases) => property.Check(Config.QuickThrowOnFailure.WithMaxTest(cases * Times));
}
