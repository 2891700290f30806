using System.Collections.Immutable;
using Learning.Lessons;

namespace Learning.Courses.Reading;

/// <summary>A course as it was read, kept until the next reading so that what has not changed need not be read again.</summary>
/// <param name="CourseFiles">What course.yml was read from.</param>
/// <param name="File">Null when too little was there to speak of a course.</param>
internal sealed record CourseReading(CourseFolder Folder, PartFiles CourseFiles, CourseFile? File)
{
    public PartReading<Translated<LessonText>>? Glossary { get; init; }

    public ImmutableArray<PartReading<Lesson>> Lessons { get; init; } = [];

    public ImmutableArray<PartReading<Brief>> Homework { get; init; } = [];

    public CourseLinks? Links { get; init; }

    public Course? Course { get; init; }

    /// <summary>What was found with the whole course in view.</summary>
    public IReadOnlyList<Problem> Checks { get; init; } = [];

    public ImmutableArray<Problem> Problems { get; init; } = [];

    /// <summary>Whether everything that <see cref="CourseChecks"/> look at is the same in both.</summary>
    public bool IsCheckedLike(CourseReading other) =>
        ReferenceEquals(File, other.File) && Folder.HasPathsOf(other.Folder) && Parts.Count() == other.Parts.Count() && Parts.Zip(other.Parts).All(pair => pair.First.IsCheckedLike(pair.Second));

    public IEnumerable<PartReading> Parts => [.. Lessons, .. Homework, .. Glossary is null ? Array.Empty<PartReading>() : [Glossary]];
}
