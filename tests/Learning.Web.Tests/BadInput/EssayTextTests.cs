using System.Net;
using System.Text;
using Learning.Essays;
using Learning.Web.Tests.Hosting;

namespace Learning.Web.Tests.BadInput;

/// <summary>Whatever somebody types or pastes: a clear answer, no text lost, none doubled.</summary>
public sealed class EssayTextTests(SchoolUnderTest school) : IClassFixture<SchoolUnderTest>
{
    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\n\n \t \n")]
    [InlineData("\u00a0\u2003\u3000")]
    [InlineData("\0\0\u0001")]
    public async Task An_essay_without_a_letter_is_blank(string text)
    {
        var (edition, trainee) = await Writing();
        using var _ = trainee;

        var refused = await trainee.HandIn(edition, text);

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        Page.TextOf(refused.Find("#Text-error")).ShouldBe(Speech.Polish("Refusal.Essay.Blank"));
        (await edition.Submissions()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_blank_form_replaces_no_draft_when_it_is_refused()
    {
        var (edition, trainee) = await Writing();
        using var _ = trainee;
        var page = await trainee.Keep(await trainee.Read(edition.HomeworkAddress), "Już coś mam.");

        (await trainee.HandIn(page, "   ")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);

        (await trainee.Read(edition.HomeworkAddress)).ValueOf("Text").ShouldBe("Już coś mam.");
    }

    [Theory]
    [InlineData("...")]
    [InlineData("– – –")]
    [InlineData("👍 👍 👍 👍")]
    public async Task Signs_alone_are_no_words(string text)
    {
        var (edition, trainee) = await Writing();
        using var _ = trainee;

        var refused = await trainee.HandIn(edition, text);

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain(Speech.Polish("Refusal.Essay.TooFewWords", 3, 0));
        refused.ValueOf("Text").ShouldBe(text);
    }

    [Fact]
    public async Task Too_long_a_text_is_refused_whole_with_the_limit_that_stands_beside_the_field()
    {
        var (edition, trainee) = await Writing();
        using var _ = trainee;
        var page = await trainee.Read(edition.HomeworkAddress);
        var text = string.Concat(Enumerable.Repeat("za długo ", Draft.MaximumLength / 9 + 1));
        Speech.Line(page.Find("#Text-hint").TextContent).ShouldContain("100 000 znaków");
        // What is pasted is not cut in silence.
        page.Find("#Text").HasAttribute("maxlength").ShouldBeFalse();

        var refused = await trainee.HandIn(page, text);
        var notKept = await trainee.Keep(page, text);

        foreach (var answer in new[] { refused, notKept })
        {
            answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
            Page.TextOf(answer.Find("#Text-error")).ShouldContain("mieści się najwyżej 100 000");
            answer.ValueOf("Text").ShouldBe(text);
        }

        (await trainee.Read(edition.HomeworkAddress)).ValueOf("Text").ShouldBeEmpty();
    }

    [Fact]
    public async Task The_longest_text_of_four_byte_letters_is_taken()
    {
        var (edition, trainee) = await Writing();
        using var _ = trainee;
        var text = "To są emotki: " + string.Concat(Enumerable.Repeat("👍", (Draft.MaximumLength - 14) / 2));
        text.Length.ShouldBe(Draft.MaximumLength);

        var receipt = await trainee.HandIn(edition, text);

        receipt.Status.ShouldBe(HttpStatusCode.OK);
        (await edition.Submissions()).Single().Text.ShouldBe(text);
    }

    [Fact]
    public async Task NUL_and_control_characters_vanish_and_nothing_else_does()
    {
        var (edition, trainee) = await Writing();
        using var _ = trainee;

        await trainee.HandIn(edition, "Ala\0 ma\u0007 kota\u001b.\tTabulator\u0085 zostaje\u007f.\r\rNowy akapit.");

        (await edition.Submissions()).Single().Text.ShouldBe("Ala ma kota.\tTabulator\n zostaje.\n\nNowy akapit.");
    }

    [Fact]
    public async Task Polish_letters_in_pieces_become_whole_and_count_as_one_word()
    {
        var (edition, trainee) = await Writing();
        using var _ = trainee;
        var decomposed = "Zażółć gęślą jaźń".Normalize(NormalizationForm.FormD);

        var receipt = await trainee.HandIn(edition, decomposed);

        var submission = (await edition.Submissions()).Single();
        submission.Text.ShouldBe("Zażółć gęślą jaźń");
        submission.WordCount.ShouldBe(3);
        receipt.Find(".digest").TextContent.ShouldBe(EssayText.Sha256("Zażółć gęślą jaźń"));
    }

    [Fact]
    public async Task Emoji_of_many_parts_stay_as_they_are()
    {
        var (edition, trainee) = await Writing();
        using var _ = trainee;
        const string text = "Rodzina 👨‍👩‍👧‍👦 i flaga 🇵🇱 oraz 👍🏽, a nawet ﷽ i ☃️.";

        (await trainee.HandIn(edition, text)).Text.ShouldContain(text);

        (await edition.Submissions()).Single().Text.ShouldBe(text);
    }

    [Fact]
    public async Task Markup_is_text_on_every_page_that_shows_it()
    {
        var (edition, trainee) = await Writing();
        using var _ = trainee;
        const string text = "Wstęp jest taki: <script>alert('x')</script> </textarea><img src=x onerror=alert(1)> {{due}} &lt;b&gt; [a](javascript:alert(2))";

        var receipt = await trainee.HandIn(edition, text);
        using var trainer = await edition.SignInTrainer();
        var desk = await trainer.Read(await edition.DeskOf());
        var homework = await trainee.Read(edition.HomeworkAddress);
        var revision = await trainee.Read($"{edition.HomeworkAddress}/revisions/1");

        foreach (var page in new[] { receipt, desk, revision })
        {
            page.Text.ShouldContain(text);
            page.All("main script, main img, main [onerror], main a[href^=javascript]").ShouldBeEmpty();
        }

        homework.ValueOf("Text").ShouldBe(text);
        (await school.Letters(edition.Trainee.Email!)).Single().Html.ShouldNotContain("<script");
    }

    [Theory]
    [InlineData('>')]
    [InlineData('[')]
    [InlineData('*')]
    [InlineData('-')]
    public async Task Sixty_thousand_nested_signs_cost_no_more_than_any_text(char sign)
    {
        var (edition, trainee) = await Writing();
        using var _ = trainee;
        var text = $"Trzy słowa tu. {new string(sign, 60_000)}";

        var receipt = await trainee.HandIn(edition, text);
        using var trainer = await edition.SignInTrainer();

        receipt.Status.ShouldBe(HttpStatusCode.OK);
        (await trainer.Read(await edition.DeskOf())).Text.ShouldContain(text);
        (await edition.Submissions()).Single().Text.ShouldBe(text);
    }

    [Fact]
    public async Task Bytes_that_are_no_UTF8_stay_as_their_codes_and_the_rest_is_kept()
    {
        var (edition, trainee) = await Writing();
        using var _ = trainee;
        var form = FilledForm.Of(await trainee.Read(edition.HomeworkAddress), "form.editor", Deeds.Essay("MIEJSCE", honest: true));
        var body = form.Encoded().Replace("MIEJSCE", "Ko%F3%B3%20jest%20%ED%A0%80ca%C5%82y%20%FF%FE.", StringComparison.Ordinal);

        var receipt = await trainee.Post(form.Action.PathAndQuery, new StringContent(body, Encoding.ASCII, "application/x-www-form-urlencoded"));

        receipt.Status.ShouldBe(HttpStatusCode.OK, receipt.Text);
        (await edition.Submissions()).Single().Text.ShouldBe("Ko%F3%B3 jest %ED%A0%80cały %FF%FE.");
    }

    [Fact]
    public async Task Raw_bytes_that_are_no_UTF8_are_answered_in_words()
    {
        var (edition, trainee) = await Writing();
        using var _ = trainee;
        var form = FilledForm.Of(await trainee.Read(edition.HomeworkAddress), "form.editor", Deeds.Essay("MIEJSCE", honest: true));
        byte[] body = [.. Encoding.ASCII.GetBytes(form.Encoded().Replace("MIEJSCE", "Ala+ma+kota", StringComparison.Ordinal)), (byte)'&', (byte)'x', (byte)'=', 0xC3, 0x28, 0xFF, (byte)'%', (byte)'z'];
        using var content = new ByteArrayContent(body);
        content.Headers.TryAddWithoutValidation("Content-Type", "application/x-www-form-urlencoded");

        var receipt = await trainee.Post(form.Action.PathAndQuery, content);

        receipt.Status.ShouldBe(HttpStatusCode.OK, receipt.Text);
        (await edition.Submissions()).Single().Text.ShouldBe("Ala ma kota");
    }

    private async Task<(Edition Edition, Browser Trainee)> Writing()
    {
        var edition = await school.Open(brief => brief with { MaximumWords = null });
        return (edition, await edition.SignInTrainee());
    }
}
