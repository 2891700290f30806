namespace Learning.Grading.Insight;

/// <summary>Words that trainers write again and again: perhaps a lesson should say them.</summary>
public sealed record FrequentComment(string Text, int Times)
{
    public const int Shown = 8;
}
