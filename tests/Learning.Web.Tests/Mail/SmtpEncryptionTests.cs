using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Learning.Web.Tests.Mail;

/// <summary>STARTTLS is required, never tried and done without.</summary>
public sealed class SmtpEncryptionTests
{
    private static readonly string[] Encrypted = ["Host=localhost", "Security=StartTls", "User=szkola", "Password=tajne hasło"];

#if !PUBLIC_FEED // MailKit asks the machine's own certificates only, which no test may change
    [Fact]
    public async Task Letters_and_password_travel_encrypted()
    {
        using var certificate = SelfSigned("localhost");
        await using var server = new SmtpServer(certificate: certificate);
        await using var office = await PostOffice.Open(server.Port, settings: Encrypted);
        using var trust = new Trust(certificate);
        await office.Post();
        await office.Deliver();
        server.Accepted.ShouldHaveSingleItem().Encrypted.ShouldBeTrue();
        var lines = server.Lines.ToList();
        lines.IndexOf("STARTTLS").ShouldBeInRange(0, lines.FindIndex(l => l.StartsWith("AUTH", StringComparison.Ordinal)) - 1);
    }
#endif

    [Fact]
    public async Task A_server_without_encryption_gets_neither_password_nor_letter()
    {
        await using var server = new SmtpServer();
        await using var office = await PostOffice.Open(server.Port, settings: Encrypted);
        var id = await office.Post();
        await office.Deliver();
        server.Lines.ShouldNotContain(line => line.StartsWith("AUTH", StringComparison.Ordinal) || line.StartsWith("MAIL", StringComparison.Ordinal));
        await Waits(office, id);
    }

    [Theory]
    [InlineData("localhost", false)]
    [InlineData("somewhere.else", true)]
    public async Task A_server_that_cannot_prove_its_name_gets_neither_password_nor_letter(string name, bool trusted)
    {
        using var certificate = SelfSigned(name);
        await using var server = new SmtpServer(certificate: certificate);
        await using var office = await PostOffice.Open(server.Port, settings: Encrypted);
        using var trust = trusted ? new Trust(certificate) : null;
        var id = await office.Post();
        await office.Deliver();
        server.Lines.ShouldContain("STARTTLS");
        server.Lines.ShouldNotContain(line => line.StartsWith("AUTH", StringComparison.Ordinal) || line.StartsWith("MAIL", StringComparison.Ordinal));
        await Waits(office, id);
    }

    [Fact]
    public async Task A_wrong_password_costs_no_letter()
    {
        using var certificate = SelfSigned("localhost");
        await using var server = new SmtpServer(certificate: certificate);
        await using var office = await PostOffice.Open(server.Port, settings: Encrypted);
        using var trust = new Trust(certificate);
        for (var i = 0; i < 3; i++) server.Reply("AUTH", "535 5.7.8 Authentication credentials invalid");
        server.Reply("MAIL", "530 5.7.0 Authentication required");
        var id = await office.Post();
        await office.Deliver();
        server.Received.ShouldBeEmpty();
        await Waits(office, id);
    }

    private static async Task Waits(PostOffice office, Guid id)
    {
        var letter = await office.Letter(id);
        (letter.SentAt, letter.GivenUpAt, letter.NextAttemptAt).ShouldBe((null, null, office.Clock.Now.AddMinutes(1)));
        letter.LastError.ShouldNotBeNullOrWhiteSpace();
    }

    private static X509Certificate2 SelfSigned(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(name);
        request.CertificateExtensions.Add(names.Build());
        return request.CreateSelfSigned(DateTimeOffset.UnixEpoch, PostOffice.Opening.AddYears(100));
    }
}
