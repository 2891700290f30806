namespace Learning.Web.Tests.Courses;

/// <summary>A school whose homework does not ask for essays to be compared.</summary>
public sealed class UncomparedSchool : WrittenSchool
{
    protected override void Write() => Replace("zadanie/index.md", "similarity: true\n", "");
}
