#if PUBLIC_FEED
using System.Text;
using Learning.Web.Tests.Commands;
using Learning.Web.Tests.Hosting;

namespace Learning.Web.Tests.Mail;

/// <summary>Letters to a mail server that wants tokens (XOAUTH2) over STARTTLS, sent by the program as a process that knows the server's certificate.</summary>
public sealed class TokenDeliveryTests
{
    [Fact]
    public async Task A_letter_goes_out_with_a_token_and_after_a_refusal_with_a_new_one()
    {
        using var certificate = TestCertificate.New();
        await using var server = new SmtpServer(certificate: certificate) { Mechanisms = "XOAUTH2" };
        await using var endpoint = await TokenEndpoint.Open();
        using var program = new LearningProgram();
        await File.WriteAllTextAsync(program.PathOf("trusted.pem"), certificate.ExportCertificatePem(), TestContext.Current.CancellationToken);
        using var serving = await program.Serve(
            ("ASPNETCORE_ENVIRONMENT", "Development"), ("DOTNET_ENVIRONMENT", "Development"), ("Learning:PublicAddress", "http://127.0.0.1"), ("SSL_CERT_FILE", program.PathOf("trusted.pem")),
            ("Learning:Mail:Host", "localhost"), ("Learning:Mail:Port", $"{server.Port}"), ("Learning:Mail:From", "szkola@example.test"), ("Learning:Mail:User", "szkola@example.test"),
            ("Learning:Mail:OAuth2:TokenEndpoint", endpoint.Address), ("Learning:Mail:OAuth2:ClientId", "szkola"), ("Learning:Mail:OAuth2:ClientSecret", "tajne"), ("Learning:Mail:OAuth2:Scope", "smtp"));
        using var browser = new Browser(() => serving.Address, TimeProvider.System.GetUtcNow, "pl");

        await browser.Submit(await browser.Read("/forgotten-password"), "form.stack", [("Email", "ola@example.test")]);

        var letter = await server.NextAccepted();
        (letter.To, letter.Encrypted).ShouldBe(("ola@example.test", true));
        server.Lines.Where(l => l.StartsWith("AUTH", StringComparison.Ordinal))
            .ShouldHaveSingleItem().ShouldBe("AUTH XOAUTH2 " + Convert.ToBase64String(Encoding.ASCII.GetBytes("user=szkola@example.test\u0001auth=Bearer token-1\u0001\u0001")));

        server.Reply("AUTH", "535 5.7.3 Authentication unsuccessful");
        await browser.Submit(await browser.Read("/forgotten-password"), "form.stack", [("Email", "jan@example.test")]);
        await Eventually.Until(() => server.Lines.Count(l => l.StartsWith("AUTH", StringComparison.Ordinal)) == 2);
        await browser.Submit(await browser.Read("/forgotten-password"), "form.stack", [("Email", "admin@example.test")]);

        (await server.NextAccepted()).To.ShouldBe("admin@example.test");
        endpoint.Asked.Count.ShouldBe(2);
    }
}
#endif
