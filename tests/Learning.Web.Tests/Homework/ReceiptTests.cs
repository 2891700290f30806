using System.Security.Cryptography;
using Learning.Mail;
using Learning.Tests.Mail;
using Learning.Web.Tests.Hosting;
using Learning.Web.Tests.Mail;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Tests.Homework;

/// <summary>What is sent when an essay is handed in, as it reaches a mail server.</summary>
public sealed class ReceiptTests(ReceiptTests.SchoolWithMail school) : IClassFixture<ReceiptTests.SchoolWithMail>
{
    [Fact]
    public async Task The_receipt_carries_the_text_and_a_file_whose_digest_anyone_can_recompute()
    {
        var edition = await school.Open();
        using var trainee = await edition.SignInTrainee();
        var essay = "Zażółć gęślą jaźń 👩‍🏫.\n\n.\n\nOd kropki zaczyna się linia; ta jest bardzo długa: " + string.Join(' ', Enumerable.Repeat("słowo", 300)) + "\n\nKoniec";

        var page = await trainee.HandIn(edition, essay);

        var letter = await school.LetterTo(edition.Trainee.Email!);
        var digest = Convert.ToHexStringLower(SHA256.HashData(letter.Attachment!.Bytes));
        letter.Attachment["Content-Disposition"].ShouldContain("essay.txt");
        letter.Attachment.Text.ShouldBe(essay);
        page.Find(".digest").TextContent.ShouldBe(digest);
        var plain = letter.Part("text/plain").Text;
        plain.ShouldContain(digest);
        plain.ShouldContain("12 kwietnia 2027, 10:00:00");
        plain.ShouldContain("26 kwietnia 2027, 23:59:59 (Warszawa)");
        plain.ShouldContain(Speech.Polish("Receipt.Source.Cohort"));
        plain.ShouldContain("Zażółć gęślą jaźń 👩‍🏫.");
        plain.ShouldContain("313");
        letter["Subject"].ShouldContain(edition.Assignment.Title);
    }

    [Fact]
    public async Task The_responsible_trainer_is_told_and_no_other()
    {
        var edition = await school.Open(trainers: 2, trainees: 2);

        var first = await edition.SomebodyHandsIn(SampleEssay.Of(20), 0);
        var second = await edition.SomebodyHandsIn(SampleEssay.Of(20), 1);

        (await Told(0)).ShouldBe([first]);
        (await Told(1)).ShouldBe([second]);

        async Task<List<string>> Told(int trainer) => (await school.Letters(edition.Trainers[trainer].Email!)).ConvertAll(l => $"/grading/{l.Occurrence}");
    }

    [Fact]
    public async Task Every_letter_of_a_hand_in_reaches_the_mail_server_once()
    {
        var edition = await school.Open();

        await edition.SomebodyHandsIn(SampleEssay.Of(20));
        await school.LetterTo(edition.Trainee.Email!);
        await school.LetterTo(edition.Trainer.Email!);

        await school.Delivered(() => school.Db(async db => !await db.Letters.Waiting().AnyAsync()));
        school.Mail.Accepted.Count(l => l.To.Contains(edition.Trainee.Email!, StringComparison.Ordinal)).ShouldBe(1);
        school.Mail.Accepted.Count(l => l.To.Contains(edition.Trainer.Email!, StringComparison.Ordinal)).ShouldBe(1);
    }

    public sealed class SchoolWithMail : SchoolUnderTest
    {
        public SmtpServer Mail { get; } = new();

        protected override IEnumerable<string> Settings => ["--Learning:Mail:Host=127.0.0.1", $"--Learning:Mail:Port={Mail.Port}", "--Learning:Mail:Security=None", "--Learning:Mail:From=szkola@example.test"];

        /// <summary>The letter to this address, once the server has it.</summary>
        public async Task<MimeLetter> LetterTo(string address)
        {
            await Delivered(() => Task.FromResult(Mail.Accepted.Any(l => l.To.Contains(address, StringComparison.Ordinal))));
            return new MimeLetter(Mail.Accepted.Single(l => l.To.Contains(address, StringComparison.Ordinal)).Content);
        }

        public override async ValueTask DisposeAsync()
        {
            await base.DisposeAsync();
            await Mail.DisposeAsync();
        }
    }
}
