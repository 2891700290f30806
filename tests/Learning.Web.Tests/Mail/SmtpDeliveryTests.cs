using System.Security.Cryptography;
using System.Text;
using Learning.Mail;
using Learning.Tests.Mail;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Tests.Mail;

/// <summary>A letter reaches a mail server whole, and once.</summary>
public sealed class SmtpDeliveryTests : IAsyncLifetime
{
    private readonly SmtpServer server = new();
    private PostOffice office = null!;

    public async ValueTask InitializeAsync() => office = await PostOffice.Open(server.Port);

    public async ValueTask DisposeAsync()
    {
        await office.DisposeAsync();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task A_letter_arrives_whole_and_once()
    {
        const string essay = "Zażółć gęślą jaźń 😀\n.\n..dwie\n\nkoniec bez końca linii";
        var id = await office.Post(essay: essay);
        (await office.Deliver()).ShouldBe(1);
        (await office.Deliver()).ShouldBe(0);

        var arrived = server.Accepted.ShouldHaveSingleItem();
        (arrived.From, arrived.To).ShouldBe(("szkola@example.pl", "anna@example.pl"));
        var (letter, mime) = (await office.Letter(id), new MimeLetter(arrived.Content));
        mime["From"].ShouldBe("Szkoła Łąka <szkola@example.pl>");
        mime["To"].ShouldBe("Anna Gęś <anna@example.pl>");
        mime["Subject"].ShouldBe("Praca została oddana – „Standardy”");
        mime["Message-ID"].ShouldBe($"<{id}@szkola.example.pl>");
        mime["References"].ShouldBe("<homework-1@szkola.example.pl>");
        mime["Auto-Submitted"].ShouldBe("auto-generated");
        mime.Part("text/plain").Text.ReplaceLineEndings("\n").ShouldBe(letter.PlainText);
        mime.Part("text/html").Text.ReplaceLineEndings("\n").ShouldBe(letter.Html);
        SHA256.HashData(mime.Attachment!.Bytes).ShouldBe(SHA256.HashData(Encoding.UTF8.GetBytes(essay)));
        (letter.SentAt, letter.Attempts, letter.NextAttemptAt, letter.GivenUpAt, letter.LastError, letter.LeaseOwner)
            .ShouldBe((office.Clock.Now, 1, null, null, null, null));
    }

    [Fact]
    public async Task A_lost_answer_to_the_content_sends_the_same_letter_again()
    {
        server.Reply(".", SmtpServer.HangUp);
        var id = await office.Post();
        await office.Deliver();
        (await office.Letter(id)).NextAttemptAt.ShouldBe(office.Clock.Now.AddMinutes(1));
        office.Clock.Advance(TimeSpan.FromMinutes(1));
        await office.Deliver();
        server.Received.Select(l => new MimeLetter(l.Content)["Message-ID"]).ShouldBe([$"<{id}@szkola.example.pl>", $"<{id}@szkola.example.pl>"]);
        server.Accepted.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("QUIT", SmtpServer.HangUp)]
    [InlineData("QUIT", "421 Rude")]
    public async Task After_the_answer_nothing_is_sent_again(string step, string reply)
    {
        server.Reply(step, reply);
        var id = await office.Post();
        await office.Deliver();
        office.Clock.Advance(TimeSpan.FromDays(1));
        (await office.Deliver()).ShouldBe(0);
        server.Received.ShouldHaveSingleItem();
        (await office.Letter(id)).SentAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task What_was_given_up_is_sent_when_staff_say_so()
    {
        server.Reply("RCPT", "550 5.1.1 No such user");
        var id = await office.Post();
        await office.Deliver();
        await office.Do(async db => await db.Letters.Resend(id, (await db.Letters.SingleAsync(l => l.Id == id)).GivenUpAt, office.Clock.Now));
        await office.Deliver();
        new MimeLetter(server.Accepted.ShouldHaveSingleItem().Content)["Message-ID"].ShouldBe($"<{id}@szkola.example.pl>");
        var letter = await office.Letter(id);
        (letter.SentAt, letter.GivenUpAt, letter.Attempts).ShouldBe((office.Clock.Now, null, 1));
    }

    [Fact]
    public async Task An_address_that_is_none_is_given_up_at_once()
    {
        var broken = await office.Post("no address at all");
        await office.Post("jan@example.pl");
        await office.Deliver();
        var letter = await office.Letter(broken);
        letter.GivenUpAt.ShouldNotBeNull();
        letter.LastError.ShouldNotBeNullOrEmpty();
        server.Accepted.ShouldHaveSingleItem().To.ShouldBe("jan@example.pl");
    }

    [Fact]
    public async Task A_domain_with_Polish_letters_is_reached()
    {
        await office.Post("anna@łąka.example");
        await office.Deliver();
        server.Accepted.ShouldHaveSingleItem().To.ShouldBe("anna@xn--ka-ola7v.example");
    }
}
