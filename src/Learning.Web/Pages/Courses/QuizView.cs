using Learning.Lessons;
using Learning.Study;

namespace Learning.Web.Pages.Courses;

/// <summary>A quiz as one reader sees it: explanations only of the choices that this reader took.</summary>
public sealed record QuizView(Quiz Quiz, AnswerSheet.Answer? Answer, bool CanAnswer, string? Problem)
{
    public QuizText Text => Quiz.Text.Current;

    public bool IsAnswered => Answer is not null;

    public bool IsChosen(int choice) => Answer?.Chosen.Contains(choice) == true;

    public string? Verdict(int choice) => IsChosen(choice) ? Quiz.Right[choice] ? "right" : "wrong" : null;
}
