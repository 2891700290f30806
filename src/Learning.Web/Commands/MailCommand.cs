using System.CommandLine;
using Learning.Mail;
using Learning.People;

namespace Learning.Web.Commands;

/// <summary><c>mail test ADDRESS</c>: one letter by the settings that serving would use, and what the mail server answered. Stores nothing, so it works also while the program serves.</summary>
internal static class MailCommand
{
    public static Command Create()
    {
        var address = new Argument<string>("address") { Description = "Where the letter goes." };
        var test = new Command("test", "Sends one letter and says what the mail server answered. Exit code 1 when it did not take the letter. Works while the program is serving.") { address };
        test.Does((parsed, services, cancellation) => Test(parsed, services, parsed.GetValue(address)!, cancellation));
        return new Command("mail", "Letters that the program sends.") { test };
    }

    private static async Task<int> Test(ParseResult parsed, IServiceProvider services, string typed, CancellationToken cancellation)
    {
        if (EmailAddress.Parse(typed) is not { } address) return await parsed.Refuse($"{typed} is not an e-mail address.");
        var options = services.GetRequiredService<MailOptions>();
        if (options.Host is null) return await parsed.Refuse("No mail server is set, so letters go to a folder. Learning:Mail:Host names one.");
        var server = $"{options.Host}:{options.EffectivePort}";
        var letter = TestLetter.For(new Person(address.Address, address.Name), services.GetRequiredService<School>(), services.GetRequiredService<TimeProvider>().GetUtcNow());
        var delivery = await Send(services.GetRequiredService<IMailTransport>(), letter, cancellation);
        if (delivery.Result != DeliveryResult.Sent) return await parsed.Refuse($"{server}: {delivery.Answer}");
        await parsed.Say($"{server} took the letter to {address.Address}.");
        return CommandActions.Done;
    }

    private static async Task<Delivery> Send(IMailTransport transport, Letter letter, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Postman.SendLimit);
        try
        {
            return await transport.Send(letter, limit.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Delivery.Unreachable($"No answer within {Postman.SendLimit.TotalMinutes} minutes.");
        }
    }
}
