using Learning.Courses;
using Learning.Lessons.Exercises;
using Learning.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Learning.Web.Tests.Study;

/// <summary>A lesson is done when it was read and everything in it that asks was answered, right or wrong.</summary>
public sealed class ProgressTests(ExerciseSchool school) : IClassFixture<ExerciseSchool>
{
    [Fact]
    public async Task Progress_moves_with_the_last_answer_and_not_before()
    {
        using var trainee = await (await school.Open()).SignInTrainee();
        await trainee.Submit(await trainee.Read(ExerciseSchool.Lesson), "#lesson-progress form", []);
        await trainee.Answer("t-quiz", [("choice", "0")]);
        await trainee.Answer("t-sort", [("item-0", "0"), ("item-1", "0"), ("item-2", "0")]);
        await trainee.Answer("t-sort-many", [("item-0", "0"), ("item-1", "0"), ("item-2", "0"), ("item-3", "0")]);
        await trainee.Answer("t-order", [("item-0", "1"), ("item-1", "2"), ("item-2", "3")]);
        await trainee.Answer("t-reflect", [("text", "Za mało.")]);
        await trainee.Answer("t-scenario", [], "Odbieram");
        await trainee.Answer("t-checklist", []);
        await Grade(trainee, 0);
        (await Done()).ShouldBe("0");

        await Grade(trainee, 1);
        await trainee.Answer("t-reflect", [("text", "Już nie za mało.")]);
        (await Done()).ShouldBe("0", "the conversation is not over");
        await trainee.Answer("t-scenario", [], "Słucham");

        (await Done()).ShouldBe("1");
        await trainee.Answer("t-scenario", [], "[name='restart']");
        (await Done()).ShouldBe("1", "what was finished stays finished");

        async Task<string?> Done() => (await trainee.Read(CourseAddress.Of(Edition.CourseId))).Find("progress").GetAttribute("value");
    }

    [Fact]
    public async Task Every_attempt_is_kept()
    {
        var edition = await school.Open();
        using var trainee = await edition.SignInTrainee();
        foreach (var choice in new[] { "0", "1", "0" }) await trainee.Answer("t-quiz", [("choice", choice)]);

        var attempts = await school.Db(db => db.Attempts.Where(a => db.Memberships.Any(m => m.Id == a.MembershipId && m.PersonId == edition.Trainee.Id)).OrderBy(a => a.Number).ToListAsync());

        attempts.Select(a => (a.Number, a.Answer, a.IsRight)).ShouldBe([(1, "0", false), (2, "1", true), (3, "0", false)]);
    }

    private Task<Page> Grade(Browser trainee, int card) => Grade(trainee, school.Exercise<Cards>("t-cards").Keys[card]);

    private static async Task<Page> Grade(Browser trainee, string key) =>
        await trainee.Submit(await trainee.Read($"{ExerciseSchool.Lesson}?card={key}"), "[id='t-cards'] form", [], "[value='5']");
}
