namespace Learning.Web.Pages.Shared;

/// <summary>What lateness costs, beside the mark that was given for the work itself.</summary>
public sealed record LatePenalty(decimal Given, int Percent)
{
    public decimal Lost => Math.Round(Given * Percent / 100, 2, MidpointRounding.AwayFromZero);

    public decimal Left => Given - Lost;
}
