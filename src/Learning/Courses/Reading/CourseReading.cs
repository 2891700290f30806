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

    public Course? Course { get; init; }

    public ImmutableArray<Problem> Problems { get; init; } = [];

    public IEnumerable<PartReading> Parts => [.. Lessons, .. Homework, .. Glossary is null ? Array.Empty<PartReading>() : [Glossary]];
}
