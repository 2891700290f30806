using Learning.Mail;

namespace Learning.Web.Tests.Mail;

/// <summary>The postman as the program runs him.</summary>
internal sealed class RunningPostman(Postman postman) : IAsyncDisposable
{
    public static async Task<RunningPostman> Start(Postman postman)
    {
        await postman.StartAsync(CancellationToken.None);
        return new RunningPostman(postman);
    }

    public async ValueTask DisposeAsync() => await postman.StopAsync(CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(30));
}
