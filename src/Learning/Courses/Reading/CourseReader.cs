using System.Collections.Immutable;
using Learning.Lessons;

namespace Learning.Courses.Reading;

/// <summary>Reads one course whole. Parts whose files are as they were are taken over from the reading before; only the rest is read again.</summary>
internal static class CourseReader
{
    public static CourseReading Read(CourseFolder folder, CourseReading? last)
    {
        if (last is not null && ReferenceEquals(last.Folder, folder)) return last;
        var head = last is not null && last.CourseFiles.AreAsIn(folder) ? (last.CourseFiles, last.File) : Head(folder);
        if (head.File is not { } file) return new CourseReading(folder, head.CourseFiles, null) { Problems = [.. head.CourseFiles.Problems] };
        var reading = Parts(folder, head.CourseFiles, file, last?.File?.World == file.World ? last : null);
        var checks = last is not null && reading.IsCheckedLike(last) ? last.Checks : CourseChecks.Run(reading);
        return reading with { Course = ToCourse(reading), Checks = checks, Problems = [.. head.CourseFiles.Problems, .. reading.Parts.SelectMany(p => p.Files.Problems), .. checks] };
    }

    private static (PartFiles CourseFiles, CourseFile? File) Head(CourseFolder folder)
    {
        var files = new PartFiles(folder);
        return (files, CourseFile.Read(files));
    }

    private static CourseReading Parts(CourseFolder folder, PartFiles courseFiles, CourseFile file, CourseReading? last)
    {
        var glossary = GlossaryReader.Find(folder);
        var links = new CourseLinks(folder, file, glossary, last?.Links);
        var kept = last?.Parts.Where(p => p.Files.AreAsIn(folder)).ToDictionary(p => p.Part) ?? [];
        foreach (var part in kept.Values) links.Publish(part);
        // Terms first: lessons explain them in passing.
        var terms = glossary is null ? null : ReadOrKeep(glossary, GlossaryReader.Read);
        var lessons = file.Lessons.AsParallel().AsOrdered().Select(part => ReadOrKeep(part, LessonReader.Read)).ToList();
        var homework = file.Homework.Select(part => ReadOrKeep(part, HomeworkReader.Read)).ToList();
        return new CourseReading(folder, courseFiles, file)
        {
            Links = links,
            Glossary = terms is null ? null : ReadAgain(terms, GlossaryReader.Read),
            Lessons = [.. lessons.Select(part => ReadAgain(part, LessonReader.Read))],
            Homework = [.. homework.Select(part => ReadAgain(part, HomeworkReader.Read))],
        };

        PartReading<T> ReadOrKeep<T>(Part part, Func<PartFiles, CourseFile, Part, CourseLinks, PartReading<T>> read)
            where T : class
        {
            if (kept.GetValueOrDefault(part) is PartReading<T> same) return same;
            var reading = read(new PartFiles(folder), file, part, links);
            links.Publish(reading);
            return reading;
        }

        // A link was believed and leads nowhere, or leads to what has changed.
        PartReading<T> ReadAgain<T>(PartReading<T> part, Func<PartFiles, CourseFile, Part, CourseLinks, PartReading<T>> read)
            where T : class => links.Agree(part) ? part : read(new PartFiles(folder), file, part.Part, links);
    }

    private static Course ToCourse(CourseReading reading)
    {
        var file = reading.File!;
        return new Course(file.Id, file.Language, file.TimeZone, file.Text, [.. reading.Lessons.Select(l => l.Content).OfType<Lesson>()], [.. reading.Homework.Select(h => h.Content).OfType<Brief>()])
        {
            Folder = reading.Folder.Name,
            EditAddress = file.Edit,
            Glossary = reading.Glossary?.Content,
            Files = reading.Folder.Assets,
        };
    }
}
