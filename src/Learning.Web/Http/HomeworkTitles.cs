using System.Globalization;
using System.Text.Encodings.Web;
using Learning.Courses;
using Learning.Grading.Waiting;
using Learning.Homework;
using Microsoft.AspNetCore.Html;

namespace Learning.Web.Http;

/// <summary>What a homework is called: as its course calls it in the reader's language, or as the edition was opened with it where the course has it no more.</summary>
public sealed class HomeworkTitles(Librarian librarian)
{
    /// <summary>Needs its cohort loaded.</summary>
    public HomeworkTitle Of(Assignment assignment) => Of(assignment.Cohort.CourseId, assignment.HomeworkId, assignment.Title);

    public HomeworkTitle Of(Lane lane) => Of(lane.CourseId, lane.HomeworkId, lane.Title);

    /// <param name="stored">Its title when the edition was opened.</param>
    public HomeworkTitle Of(string courseId, string homeworkId, string stored) =>
        librarian.Current.Find(courseId)?.FindHomework(homeworkId)?.Text is { } text ? new(text.Current.Title, text.CurrentLanguage) : new(stored, null);
}

/// <summary>In HTML it says when it is not in the language of the page; where no markup can stand it is a text.</summary>
/// <param name="Language">Null where nobody knows.</param>
public sealed record HomeworkTitle(string Text, string? Language) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var isForeign = Language is not null && Language != CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
        if (isForeign) writer.Write($"<span lang=\"{encoder.Encode(Language!)}\">");
        encoder.Encode(writer, Text);
        if (isForeign) writer.Write("</span>");
    }

    public override string ToString() => Text;
}
