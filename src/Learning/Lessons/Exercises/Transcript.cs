using Learning.Lessons.Markup;
using Learning.Lessons.Markup.Html;
using Markdig.Syntax;

namespace Learning.Lessons.Exercises;

/// <summary>
/// The words of a recording, beside it:
/// <code>
/// ::: transcript {#rozmowa-slowa for=rozmowa.mp3}
/// – Dzień dobry, w czym mogę pomóc?
/// :::
/// </code>
/// The recording is a file of the course. A sound that the text does not play itself (<see cref="Media"/>) is played right above its words.
/// </summary>
internal sealed class TranscriptType : ExerciseType
{
    public override string Name => "transcript";

    public override IReadOnlyList<string> Options { get; } = ["for"];

    public override ReadExercise? Read(Container container)
    {
        var file = container.Options.GetValueOrDefault("for", "").Trim();
        if (container.Block.Count == 0) container.Error("transcript-empty", "There are no words in this transcript.");
        var player = file.Length == 0 ? PlayerOf(container) : PlayerOf(container, file);
        return player is null ? null : new Folded(container, "transcript", LessonHtml.WordIn(container.Language, "Lesson.Transcript"), container.Markup(container.Block), player);
    }

    /// <summary>HTML; empty when the text has a player already, null when there is nothing to play.</summary>
    private static string? PlayerOf(Container container, string file)
    {
        var target = container.FindFile(file);
        var isSound = file.EndsWith(".mp3", StringComparison.Ordinal);
        if (!isSound && !file.EndsWith(".mp4", StringComparison.Ordinal)) container.Error("transcript-for", $"'{file}' is no recording: sound ends in .mp3, film in .mp4.");
        else if (target.Address is null) container.Error("transcript-for", target.Fault ?? $"There is no file '{file}' beside this text.");
        else if (Players(container).Any(p => p.File.Address == target.Address || p.Media.Transcript == container.Id)) return "";
        else if (isSound) return container.Markup([new MediaBlock(new Media(IsFilm: false, null, container.Id, null), LessonHtml.WordIn(container.Language, "Lesson.Recording"), target, null, null)]) + "\n";
        else container.Error("transcript-for", $"Show the film itself, with its captions: ![What it shows]({file}){{captions=film.vtt transcript={container.Id}}}.");
        return null;
    }

    private static string? PlayerOf(Container container)
    {
        if (Players(container).Any(p => p.Media.Transcript == container.Id)) return "";
        container.Error("transcript-for", "A transcript names its recording: ::: transcript {#id for=talk.mp3}.");
        return null;
    }

    private static IEnumerable<MediaBlock> Players(Container container) => ((MarkdownDocument)container.Block.Parent!).Descendants<MediaBlock>();
}
