using Learning.Lessons.Markup;
using Markdig;
using Markdig.Extensions.AutoLinks;

namespace Learning.Lessons;

/// <summary>The one Markdown pipeline of lessons and homework.</summary>
public static class LessonMarkdown
{
    internal static MarkdownPipeline Pipeline { get; } = new MarkdownPipelineBuilder()
        .UseYamlFrontMatter()
        .UsePipeTables()
        .UseTaskLists()
        .UseFootnotes()
        .UseDefinitionLists()
        .UseAbbreviations()
        .UseAlertBlocks()
        .UseCustomContainers()
        .UseFigures()
        .UseAutoLinks(new AutoLinkOptions { UseHttpsForWWWLinks = true })
        .UseGenericAttributes()
        .Use<HoleExtension>()
        .UsePreciseSourceLocation()
        .Build();

    /// <summary>A text that stands alone: links to other files of a course lead nowhere and are left out.</summary>
    /// <param name="language">Of the text, two letters: typography follows it.</param>
    public static Prose Render(string markdown, string language) =>
        LessonSource.Parse(markdown, language).Render(static _ => LinkTarget.None("stands alone"), asks: false).Prose;
}
