using Learning.Web.Tests.Hosting;
using Learning.Web.Tests.Mail;

namespace Learning.Web.Tests.Processes;

/// <summary>The operator stops the program while somebody hands in.</summary>
public sealed class ShutdownTests
{
    [Fact]
    public async Task A_request_that_has_begun_is_finished_before_the_program_ends()
    {
        await using var school = new SchoolUnderTest();
        await school.InitializeAsync();
        var edition = await school.Open();
        using var trainee = await edition.SignInTrainee();
        var form = FilledForm.Of(await trainee.Read(edition.HomeworkAddress), "form.editor", Deeds.Essay(SampleEssay.Of(200), honest: true));
        var before = school.Log.ArrivalsAt("/Homework/Write");
        using var request = await SlowRequest.Begin(school, trainee, form);
        await Eventually.Until(() => school.Log.ArrivalsAt("/Homework/Write") > before);

        var stopping = school.Stop();
        stopping.IsCompleted.ShouldBeFalse();
        var answer = await request.Finish();
        await stopping;

        answer.ShouldStartWith("HTTP/1.1 302");
        await school.Restart();
        (await edition.Submissions()).ShouldHaveSingleItem().Text.ShouldBe(SampleEssay.Of(200));
    }
}
