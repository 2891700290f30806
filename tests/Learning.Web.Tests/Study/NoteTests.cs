using System.Net;
using Learning.Courses;
using Learning.Study;
using Learning.Web.Tests.Courses;
using Learning.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Learning.Web.Tests.Study;

/// <summary>Notes without a script: written on a page of their own, kept by the words they are about, seen by nobody else.</summary>
public sealed class NoteTests(NoteTests.School school) : IClassFixture<NoteTests.School>
{
    private const string Slug = "czym-jest-standard";
    private const string Quote = "Kolejka się uśmiecha";
    private static readonly string Lesson = CourseAddress.OfLesson(Edition.CourseId, Slug);
    private static readonly string Notes = CourseAddress.OfNotes(Edition.CourseId, Slug);

    [Fact]
    public async Task A_note_on_a_passage_is_written_changed_and_deleted()
    {
        using var trainee = await (await school.Open()).SignInTrainee();

        var kept = await trainee.Submit(await trainee.Read(Lesson), "form.note-form", [("Exact", $"  {Quote.Replace(' ', '\n')} "), ("Text", "Zapytać <b>o to</b>.")]);

        kept.Url.PathAndQuery.ShouldBe(Notes);
        Page.TextOf(kept.Find(".note-quote")).ShouldBe(Quote);
        kept.Find(".note .text").TextContent.ShouldBe("Zapytać <b>o to</b>.");
        kept.Find(".note-quote a").GetAttribute("href").ShouldStartWith($"{Lesson}#:~:text=Kolejka");
        Page.TextOf((await trainee.Read(Lesson)).Find(".lesson-notes .count")).ShouldBe("1");
        var changed = await trainee.Submit(kept, ".note form", [("Text", "Inaczej.")]);
        changed.Find(".note .text").TextContent.ShouldBe("Inaczej.");
        (await trainee.Submit(changed, ".note form", [], "Usuń")).Has(".note").ShouldBeFalse();
    }

    [Fact]
    public async Task What_the_lesson_does_not_say_and_an_empty_note_are_refused_and_stay_typed()
    {
        using var trainee = await (await school.Open()).SignInTrainee();
        var lesson = await trainee.Read(Lesson);

        var foreign = await trainee.Submit(lesson, "form.note-form", [("Exact", "Tego tu nie ma."), ("Text", "Notatka")]);
        var empty = await trainee.Submit(lesson, "form.note-form", []);

        (foreign.Status, empty.Status).ShouldBe((HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity));
        (foreign.ValueOf("Exact"), foreign.ValueOf("Text")).ShouldBe(("Tego tu nie ma.", "Notatka"));
        empty.Has(".error-summary").ShouldBeTrue();
    }

    [Fact]
    public async Task Nobody_else_sees_changes_or_deletes_a_note()
    {
        var edition = await school.Open(trainees: 2);
        using var author = await edition.SignInTrainee();
        using var other = await edition.SignInTrainee(1);
        using var trainer = await edition.SignInTrainer();
        using var stranger = await school.SignIn("admin@example.test");
        var page = await author.Submit(await author.Read(Lesson), "form.note-form", [("Text", "Tylko dla mnie.")]);
        var form = FilledForm.Of(page, ".note form", [("Text", "Cudze")]);

        foreach (var reader in new[] { other, trainer })
        {
            var seen = await reader.Read(Notes);
            seen.Has(".note").ShouldBeFalse();
            var forged = form.With("__RequestVerificationToken", seen.ValueOf("__RequestVerificationToken"));
            (await reader.Post(forged.Action.PathAndQuery, forged.Content()!)).Status.ShouldBe(HttpStatusCode.NotFound);
            (await reader.Post(forged.Action.PathAndQuery.Replace("Edit", "Delete"), forged.Content()!)).Status.ShouldBe(HttpStatusCode.NotFound);
        }

        (await stranger.Get(Notes)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await author.Read(Notes)).Find(".note .text").TextContent.ShouldBe("Tylko dla mnie.");
    }

    [Fact]
    public async Task A_note_stays_with_its_passage_and_says_when_that_is_gone()
    {
        using var trainee = await (await school.Open()).SignInTrainee();
        await trainee.Submit(await trainee.Read(Lesson), "form.note-form", [("Exact", Quote), ("Text", "Zostaje.")]);
        var (file, librarian) = (school.PathOf("01-czym-jest-standard/index.md"), school.Services.GetRequiredService<Librarian>());
        var text = File.ReadAllText(file);

        try
        {
            File.WriteAllText(file, text.Replace("Piątek, dziewiąta rano.", "Pewnego razu, w piątek o dziewiątej rano.", StringComparison.Ordinal));
            librarian.Reload();
            (await trainee.Read(Notes)).Has(".note-quote a").ShouldBeTrue();
            File.WriteAllText(file, text.Replace(Quote, "Wszyscy się śmieją", StringComparison.Ordinal));
            librarian.Reload();
            var gone = await trainee.Read(Notes);
            gone.Text.ShouldContain(Speech.Polish("Notes.Gone"));
            Page.TextOf(gone.Find(".note-quote")).ShouldBe(Quote);
        }
        finally
        {
            File.WriteAllText(file, text);
            librarian.Reload();
        }
    }

    [Fact]
    public async Task A_mistake_becomes_a_letter_to_the_trainers_and_the_school_that_is_answered_to_the_reader()
    {
        var edition = await school.Open(trainers: 2);
        using var trainee = await edition.SignInTrainee();
        var form = await trainee.Read($"{Lesson}/report?quote={Uri.EscapeDataString(Quote)}");
        form.ValueOf("Quote").ShouldBe(Quote);

        (await trainee.Submit(form, "main form", [("Text", " ")])).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var sent = await trainee.Submit(form, "main form", [("Text", "Literówka: „się”.")]);
        await trainee.Submit(form, "main form", [("Text", "Literówka: „się”.")]);

        sent.Url.AbsolutePath.ShouldBe(Lesson);
        sent.Has(".notice.success").ShouldBeTrue();
        foreach (var trainer in edition.Trainers)
        {
            var letter = (await school.Letters(trainer.Email!)).ShouldHaveSingleItem();
            letter.ReplyTo.ShouldBe(edition.Trainee.Email);
            letter.PlainText.ShouldContain("Literówka: „się”.");
            letter.PlainText.ShouldContain(Quote);
            letter.PlainText.ShouldContain(new Uri(school.Address, Lesson).ToString());
        }

        (await school.Letters("sekretariat@example.test")).Count(l => l.ReplyTo == edition.Trainee.Email).ShouldBe(1);
    }

    [Fact]
    public async Task Mistakes_are_limited_by_the_day()
    {
        var edition = await school.Open();
        using var trainee = await edition.SignInTrainee();
        for (var i = 0; i < MistakeReport.MostPerDay; i++) (await trainee.Submit(await trainee.Read($"{Lesson}/report"), "main form", [("Text", $"Błąd {i}")])).Has(".notice.success").ShouldBeTrue();

        var refused = await trainee.Submit(await trainee.Read($"{Lesson}/report"), "main form", [("Text", "Jeszcze jeden")]);

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.ValueOf("Text").ShouldBe("Jeszcze jeden");
        (await school.Db(db => db.MistakeReports.CountAsync(r => r.Text == "Jeszcze jeden"))).ShouldBe(0);
    }

    public sealed class School : WrittenSchool
    {
        protected override IEnumerable<string> Settings => ["--Learning:School:Contact=sekretariat@example.test"];

        protected override void Write()
        {
        }
    }
}
