using System.Net;
using System.Text;
using Learning.Web.Tests.Hosting;

namespace Learning.Web.Tests.BadInput;

/// <summary>Forms that no browser of ours sends: too large, too many fields, of another kind.</summary>
public sealed class FormShapeTests(SchoolUnderTest school) : IClassFixture<SchoolUnderTest>
{
    private const string UrlEncoded = "application/x-www-form-urlencoded";

    [Fact]
    public async Task Too_large_a_form_is_said_to_be_too_large()
    {
        var (edition, trainee, form) = await Writing();
        using var _ = trainee;

        var answer = await trainee.Post(form.Action.PathAndQuery, new StringContent($"{form.Encoded()}&x={new string('x', 3_000_000)}", Encoding.ASCII, UrlEncoded));

        answer.Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        answer.Text.ShouldContain(Speech.Polish("Error.413.Words"));
        await NothingHappened(edition);
    }

    [Fact]
    public async Task Too_large_a_form_in_pieces_is_said_to_be_too_large()
    {
        var (edition, trainee, form) = await Writing();
        using var _ = trainee;
        using var content = new StreamContent(new MemoryStream(Encoding.ASCII.GetBytes($"{form.Encoded()}&x={new string('x', 3_000_000)}")));
        content.Headers.TryAddWithoutValidation("Content-Type", UrlEncoded);
        using var request = new HttpRequestMessage(HttpMethod.Post, form.Action) { Content = content };
        request.Headers.TransferEncodingChunked = true;

        using var answer = await trainee.Send(request);

        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        await NothingHappened(edition);
    }

    [Fact]
    public async Task Too_many_fields_are_a_bad_request()
    {
        var (edition, trainee, form) = await Writing();
        using var _ = trainee;

        var answer = await trainee.Post(form.Action.PathAndQuery, new StringContent(form.Encoded() + string.Concat(Enumerable.Range(0, 600).Select(i => $"&f{i}=1")), Encoding.ASCII, UrlEncoded));

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Text.ShouldContain(Speech.Polish("Error.400.Title"));
        await NothingHappened(edition);
    }

    [Theory]
    [InlineData("application/json", "{\"Text\":\"Jeden dwa trzy.\"}")]
    [InlineData("text/plain", "Text=Jeden+dwa+trzy.")]
    [InlineData("application/x-www-form-urlencoded; charset=utf-7", "Text=Jeden+dwa+trzy.")]
    [InlineData("application/x-www-form-urlencoded; charset=no-such", "Text=Jeden+dwa+trzy.")]
    [InlineData("multipart/form-data", "--x\r\n\r\nbroken")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"Text\"\r\n\r\nJeden")]
    [InlineData("application/x-www-form-urlencoded", "%%%&&&===")]
    [InlineData("application/x-www-form-urlencoded", "")]
    public async Task A_body_that_is_no_form_of_ours_is_a_bad_request_and_changes_nothing(string type, string body)
    {
        var (edition, trainee, form) = await Writing();
        using var _ = trainee;
        using var content = new ByteArrayContent(Encoding.ASCII.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);

        var answer = await trainee.Post(form.Action.PathAndQuery, content);

        answer.Status.ShouldBe(HttpStatusCode.BadRequest, answer.Text);
        answer.Has("main h1").ShouldBeTrue();
        await NothingHappened(edition);
    }

    [Theory]
    [InlineData("Version", "abc")]
    [InlineData("Version", "99999999999999999999")]
    [InlineData("Version", "")]
    [InlineData("Key", "nie-klucz")]
    [InlineData("Honest", "może")]
    public async Task A_hidden_field_that_somebody_changed_is_refused_and_the_text_comes_back(string field, string value)
    {
        var (edition, trainee, form) = await Writing();
        using var _ = trainee;

        var answer = await trainee.Post(form.Action.PathAndQuery, form.With(field, value).Content()!);

        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.ValueOf("Text").ShouldBe("Jeden dwa trzy.");
        answer.Has(".error-summary li").ShouldBeTrue();
        (await edition.Submissions()).ShouldBeEmpty();
        (await trainee.HandIn(answer, "Jeden dwa trzy.")).Url.AbsolutePath.ShouldEndWith("/submissions/1");
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    [InlineData("TRACE")]
    [InlineData("BREW")]
    public async Task Other_methods_change_nothing(string method)
    {
        var (edition, trainee, form) = await Writing();
        using var _ = trainee;
        using var request = new HttpRequestMessage(new HttpMethod(method), form.Action);
        if (method != "TRACE") request.Content = form.Content();

        using var answer = await trainee.Send(request);

        ((int)answer.StatusCode).ShouldBeInRange(400, 405);
        await NothingHappened(edition);
    }

    [Theory]
    [InlineData("?handler=NoSuch")]
    [InlineData("?handler=")]
    [InlineData("")]
    public async Task A_deed_that_the_page_does_not_know_changes_nothing(string query)
    {
        var (edition, trainee, form) = await Writing();
        using var _ = trainee;

        var answer = await trainee.Post(edition.HomeworkAddress + query, form.Content()!);

        ((int)answer.Status).ShouldBeInRange(400, 405);
        await NothingHappened(edition);
    }

    [Fact]
    public async Task Headers_that_are_too_long_are_refused_by_the_server_itself()
    {
        using var visitor = school.Visitor();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(school.Address, "/sign-in"));
        request.Headers.Add("X-Long", new string('x', 40_000));

        using var answer = await visitor.Send(request);

        answer.StatusCode.ShouldBe(HttpStatusCode.RequestHeaderFieldsTooLarge);
    }

    private async Task<(Edition Edition, Browser Trainee, FilledForm Form)> Writing()
    {
        var edition = await school.Open();
        var trainee = await edition.SignInTrainee();
        return (edition, trainee, FilledForm.Of(await trainee.Read(edition.HomeworkAddress), "form.editor", Deeds.Essay("Jeden dwa trzy.", honest: true)));
    }

    private async Task NothingHappened(Edition edition)
    {
        (await edition.Submissions()).ShouldBeEmpty();
        (await school.Db(db => Task.FromResult(db.Drafts.Count(d => d.AssignmentId == edition.Assignment.Id)))).ShouldBe(0);
        (await school.Letters(edition.Trainee.Email!)).ShouldBeEmpty();
    }
}
