using System.Net;
using Learning.Essays;
using Learning.Web.Tests.Hosting;

namespace Learning.Web.Tests.Homework;

/// <summary>The main job, once from the beginning to the end, as the people of the demo school live it.</summary>
public sealed class FiveStepsTests(SchoolUnderTest school) : IClassFixture<SchoolUnderTest>
{
    private const string Criterion = "uzasadnienie";

    [Fact]
    public async Task Ola_reads_writes_and_hands_in_her_trainer_is_told_grades_and_comments_and_Ola_learns()
    {
        // Read: the homework is what comes next, with its day and its zone.
        using var ola = await school.SignIn("ola@example.test");
        var home = await ola.Read("/");
        var homework = await ola.Read(home.Find(".next a.button").GetAttribute("href")!);
        homework.Text.ShouldContain("do 28 kwietnia 2027, 23:59:59 (Warszawa)");

        // Write: what is kept comes back.
        var essay = SampleEssay.Of(320, "Byłam u szewca: zelował długo, ale uprzedził.");
        var kept = await ola.Keep(homework, essay[..200]);
        kept.ValueOf("Text").ShouldBe(essay[..200]);

        // Hand in: the receipt says what was received, when, against which deadline.
        var receipt = await ola.HandIn(kept, essay);
        receipt.Url.AbsolutePath.ShouldBe(homework.Url.AbsolutePath + "/submissions/1");
        receipt.Text.ShouldContain("12 kwietnia 2027, 10:00:00 (Warszawa)");
        receipt.Text.ShouldContain("28 kwietnia 2027, 23:59:59 (Warszawa)");
        receipt.Text.ShouldContain(EssayText.Sha256(essay));
        receipt.Text.ShouldContain("320");
        receipt.Text.ShouldContain("Byłam u szewca");

        // Be told: the letter leads to exactly this essay.
        var letters = await school.Letters("trener@example.test");
        var letter = letters.ShouldHaveSingleItem();
        var link = letter.PlainText.Split().Single(word => word.StartsWith("http", StringComparison.Ordinal) && word.Contains("/grading/", StringComparison.Ordinal));
        using var trainer = await school.SignIn("trener@example.test");
        var desk = await trainer.Read(link);
        desk.Text.ShouldContain("Ola Wiśniewska");
        desk.Text.ShouldContain("Byłam u szewca");

        // Grade and comment: saved and not shown to Ola.
        var secret = "Dobrze, ale dlaczego szewc?";
        await trainer.Submit(desk, "#grade", [($"Level[{Criterion}]", "3"), ("Summary", "Celnie."), ("New[1].Text", secret)], Speech.Polish("Desk.Save"));
        (await ola.Get(receipt.Url.AbsolutePath + "/result")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await ola.Read(receipt.Url.AbsolutePath)).Html.ShouldNotContain("Celnie.");
        var marked = await trainer.Read(link);
        var released = await trainer.Submit(marked, "#grade", Deeds.AllMarks(marked).Where(m => m.Item1 != $"Level[{Criterion}]"), Speech.Polish("Desk.Release"));
        released.Text.ShouldContain(Speech.Polish("Grade.Released"));

        // Learn: a letter, then marks and comments beside the text.
        var news = (await school.Letters("ola@example.test")).Single(l => l.Kind == "released");
        var address = news.PlainText.Split().Single(word => word.EndsWith("/result", StringComparison.Ordinal));
        news.PlainText.Split().Where(word => !word.Contains("://", StringComparison.Ordinal)).ShouldNotContain(word => word.Contains("18", StringComparison.Ordinal));
        var result = await ola.Read(address);
        result.Find(".mark-total").TextContent.ShouldContain("18");
        result.Text.ShouldContain("Celnie.");
        result.Find(".comment-quote").TextContent.ShouldBe(SampleEssay.FirstParagraph(essay));
        result.Text.ShouldContain(secret);
        result.Text.ShouldContain("Tomasz Trener");
        (await ola.Read("/")).Text.ShouldContain(Speech.Polish("Work.Graded"));
    }
}
