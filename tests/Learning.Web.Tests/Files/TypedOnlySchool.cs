using Learning.Web.Tests.Courses;

namespace Learning.Web.Tests.Files;

/// <summary>A school whose homework takes no files.</summary>
public sealed class TypedOnlySchool : WrittenSchool
{
    protected override void Write() => Replace("zadanie/index.md", "formats: [docx, odt, pdf, txt]\n", "");
}
