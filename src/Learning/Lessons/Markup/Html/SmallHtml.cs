using Learning.Lessons.Exercises;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.TaskLists;
using Markdig.Extensions.Yaml;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Learning.Lessons.Markup.Html;

/// <summary>The reader's deadline is punched out; any other hole is shown as it was typed.</summary>
internal sealed class HoleHtml : HtmlObjectRenderer<HoleInline>
{
    protected override void Write(HtmlRenderer renderer, HoleInline hole)
    {
        if (hole.IsDue) ((LessonHtml)renderer).Punch(new ProsePart.Due());
        else renderer.WriteEscape(hole.Source);
    }
}

internal sealed class ExercisePlaceHtml : HtmlObjectRenderer<ExercisePlace>
{
    protected override void Write(HtmlRenderer renderer, ExercisePlace place) =>
        ((LessonHtml)renderer).Punch(new ProsePart.ExerciseHole(place.ExerciseId));
}

internal sealed class MarkupHtml : HtmlObjectRenderer<FinishedMarkup>
{
    protected override void Write(HtmlRenderer renderer, FinishedMarkup finished) => renderer.EnsureLine().WriteLine(finished.Markup);
}

/// <summary>A box outside an exercise is a picture of a box: nothing can be ticked there.</summary>
internal sealed class TaskHtml : HtmlObjectRenderer<TaskList>
{
    protected override void Write(HtmlRenderer renderer, TaskList task) => renderer.Write(task.Checked ? '☑' : '☐');
}

/// <summary><c>::words::</c> has no meaning here and stays as it was typed.</summary>
internal sealed class ColonsHtml : HtmlObjectRenderer<CustomContainerInline>
{
    protected override void Write(HtmlRenderer renderer, CustomContainerInline colons)
    {
        renderer.Write("::").WriteChildren(colons);
        renderer.Write("::");
    }
}

internal sealed class NothingHtml : HtmlObjectRenderer<YamlFrontMatterBlock>
{
    protected override void Write(HtmlRenderer renderer, YamlFrontMatterBlock frontMatter)
    {
    }
}
