namespace Learning.Web.Tests.Mail;

/// <summary>Waits for a condition, never for time.</summary>
internal static class Eventually
{
    public static async Task Until(Func<bool> condition)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!condition())
        {
            limit.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
