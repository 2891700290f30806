using Learning.Lessons;
using Learning.Lessons.Exercises;

namespace Learning.Tests.Lessons;

public class QuizReadingTests
{
    private const string Good = "::: quiz {#q-klient}\nKto jest *klientem*?\n\n- [ ] Pasażer\n  > Nie: jest spoza organizacji.\n- [x] Dyspozytor `D1`\n  > Tak: korzysta z \"naszej\" pracy.\n- [ ] Kontroler\n  > Nie: nie pracuje u nas.\n:::\n";

    [Fact]
    public void A_task_list_with_quoted_explanations_is_a_quiz()
    {
        var rendered = Rendered.Of(Good);
        rendered.Findings.ShouldBeEmpty();
        var quiz = rendered.Exercises.ShouldHaveSingleItem().ShouldBeOfType<ReadQuiz>();
        quiz.Id.ShouldBe("q-klient");
        quiz.Text.Question.ShouldBe("Kto jest <em>klientem</em>?");
        quiz.Text.Choices.ShouldBe(["Pasażer", "Dyspozytor <code>D1</code>", "Kontroler"]);
        quiz.Text.Explanations[1].ShouldBe("Tak: korzysta z\u00A0„naszej” pracy.");
        quiz.Right.ShouldBe([false, true, false]);
    }

    [Fact]
    public void In_the_text_there_is_only_its_place()
    {
        var rendered = Rendered.Of($"przed\n\n{Good}\npo");
        rendered.Prose.Parts.OfType<ProsePart.ExerciseHole>().ShouldHaveSingleItem().ExerciseId.ShouldBe("q-klient");
        rendered.Html.ShouldNotContain("Dyspozytor");
        rendered.Html.ShouldNotContain("naszej");
    }

    [Fact]
    public void Several_choices_may_be_right() =>
        Rendered.Of(Good.Replace("[ ] Pasażer", "[x] Pasażer", StringComparison.Ordinal)).Exercises.OfType<ReadQuiz>().Single().Right.ShouldBe([true, true, false]);

    [Theory]
    [InlineData("- [x] Dyspozytor", "- [ ] Dyspozytor", "quiz-no-right-answer", 4)]
    [InlineData("  > Nie: jest spoza organizacji.\n", "", "quiz-no-explanation", 4)]
    [InlineData("Kto jest *klientem*?\n\n", "", "quiz-no-question", 1)]
    [InlineData("- [ ] Pasażer", "- Pasażer", "quiz-choice", 4)]
    [InlineData("- [ ] Pasażer", "- [ ]", "quiz-choice", 4)]
    [InlineData("Kto jest *klientem*?\n", "Kto?\n\nI dlaczego?\n", "quiz-shape", 4)]
    [InlineData("Pasażer\n", "Pasażer\n\n  Drugi akapit\n\n", "quiz-shape", 6)]
    [InlineData("Pasażer", "[Pasażer](https://a.pl)", "quiz-link", 4)]
    [InlineData("Kto jest", "Do {{due}} kto jest", "hole-in-exercise", 2)]
    [InlineData("spoza organizacji.", "spoza.\n  >\n  > Drugi akapit.", "quiz-no-explanation", 5)]
    [InlineData("{#q-klient}", "", "id-invalid", 1)]
    [InlineData("{#q-klient}", "{#q-klient points=3}", "option-unknown", 1)]
    [InlineData("{#q-klient}", "{#q-klient .ladny}", "option-unknown", 1)]
    [InlineData("{#q-klient}", "{#Q_Klient}", "id-invalid", 1)]
    [InlineData("{#q-klient}", "łatwe {#q-klient}", "attributes-not-read", 1)]
    [InlineData("quiz {", "quizz {", "exercise-unknown", 1)]
    public void What_is_wrong_with_it_is_said_at_its_line(string good, string bad, string code, int line)
    {
        var rendered = Rendered.Of(Good.Replace(good, bad, StringComparison.Ordinal));
        rendered.Findings.ShouldContain(f => f.Code == code && f.Line == line && f.IsError, string.Join('\n', rendered.Findings));
    }

    [Fact]
    public void A_list_of_one_is_no_choice() => Rendered.Of("::: quiz {#q-ab}\nPyt?\n\n- [x] A\n  > b\n:::").Codes.ShouldBe(["quiz-choices"]);

    [Fact]
    public void All_faults_of_a_quiz_are_reported_at_once() =>
        Rendered.Of("::: quiz {#q-ab}\n- [ ] A\n- [ ] B\n:::").Codes.Order().ShouldBe(["quiz-no-explanation", "quiz-no-explanation", "quiz-no-question", "quiz-no-right-answer"]);

    [Fact]
    public void An_exercise_inside_a_quote_or_another_one_is_reported()
    {
        Rendered.Of("> ::: quiz {#q-ab}\n> x\n> :::").Codes.ShouldContain("container-nested");
        Rendered.Of($":::: quiz {{#q-zew}}\n{Good}::::").Codes.ShouldContain("container-nested");
    }

    [Fact]
    public void Two_exercises_with_one_id_are_reported() => Rendered.Of(Good + "\n" + Good).Codes.ShouldBe(["id-duplicate"]);

    [Fact]
    public void A_heading_does_not_take_the_id_of_an_exercise() =>
        Rendered.Of("## Q klient\n\n" + Good).Page.QuerySelector("h2")!.Id.ShouldBe("q-klient-2");
}
