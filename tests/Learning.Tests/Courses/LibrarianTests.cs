using Learning.Courses;
using Microsoft.Extensions.Logging.Abstractions;

namespace Learning.Tests.Courses;

public sealed class LibrarianTests : IDisposable
{
    private readonly CourseOnDisk disk = new();
    private readonly ManualClock clock = new();

    public void Dispose()
    {
        disk.Dispose();
        clock.Dispose();
    }

    [Fact]
    public void Changed_files_are_seen_after_reloading_and_not_before()
    {
        var librarian = Open();
        disk.Replace("course.yml", "title: Kurs w próbie", "title: Nowy tytuł");
        librarian.Current.Courses[0].Text.Original.Title.ShouldBe("Kurs w\u00A0próbie");
        librarian.Reload();
        librarian.Current.Courses[0].Text.Original.Title.ShouldBe("Nowy tytuł");
    }

    [Fact]
    public void A_course_that_gets_errors_is_served_as_it_last_was_and_the_errors_are_told()
    {
        var librarian = Open();
        var good = librarian.Current.Courses[0];
        disk.Replace("01-pierwsza/index.md", "Tekst.", "Nowy tekst z [błędem](nie-ma.md).");
        librarian.Reload();
        librarian.Current.Courses.ShouldHaveSingleItem().ShouldBeSameAs(good);
        librarian.Current.Problems.ShouldHaveSingleItem().Code.ShouldBe("link-broken");
        librarian.Reload().Courses.ShouldHaveSingleItem().ShouldBeSameAs(good);
    }

    [Fact]
    public void A_course_that_cannot_be_read_at_all_any_more_is_served_as_it_last_was()
    {
        var librarian = Open();
        disk.Write("course.yml", "id: [");
        librarian.Reload().Courses.ShouldHaveSingleItem().Id.ShouldBe("kurs-probny");
    }

    [Fact]
    public void Once_repaired_the_new_version_is_served()
    {
        var librarian = Open();
        disk.Replace("course.yml", "title: Kurs w próbie", "tytul: Nowy tytuł");
        librarian.Reload();
        disk.Replace("course.yml", "tytul: Nowy tytuł", "title: Nowy tytuł");
        librarian.Reload().Courses.ShouldHaveSingleItem().Text.Original.Title.ShouldBe("Nowy tytuł");
        librarian.Current.Problems.ShouldBeEmpty();
    }

    [Fact]
    public void Errors_of_one_course_do_not_hold_back_another()
    {
        using var other = new CourseOnDisk();
        other.Replace("course.yml", "id: kurs-probny", "id: kurs-drugi");
        Directory.Move(Path.Combine(other.Folder, CourseOnDisk.Name), Path.Combine(disk.Folder, "kurs2"));
        var librarian = Open();
        disk.Replace("course.yml", "title: Kurs w próbie", "tytul: x");
        File.WriteAllText(Path.Combine(disk.Folder, "kurs2", "course.yml"), File.ReadAllText(Path.Combine(disk.Folder, "kurs2", "course.yml")).Replace("Kurs w próbie", "Drugi, nowszy", StringComparison.Ordinal));
        librarian.Reload();
        librarian.Current.Find("kurs-drugi")!.Text.Original.Title.ShouldBe("Drugi, nowszy");
        librarian.Current.Find("kurs-probny")!.Text.Original.Title.ShouldBe("Kurs w\u00A0próbie");
    }

    [Fact]
    public void A_warning_holds_nothing_back()
    {
        var librarian = Open();
        File.Delete(disk.PathOf("01-pierwsza/index.en.md"));
        librarian.Reload().Courses[0].Lessons[0].Text.Translations.ShouldBeEmpty();
    }

    [Fact]
    public void A_course_that_was_taken_away_is_gone()
    {
        var librarian = Open();
        Directory.Delete(Path.Combine(disk.Folder, CourseOnDisk.Name), recursive: true);
        Directory.CreateDirectory(Path.Combine(disk.Folder, "inny"));
        librarian.Reload().Courses.ShouldBeEmpty();
    }

    [Fact]
    public void A_content_folder_that_vanishes_takes_no_course_with_it()
    {
        var librarian = Open();
        Directory.Move(Path.Combine(disk.Folder, CourseOnDisk.Name), disk.Folder + "-kurs");
        Directory.Delete(disk.Folder);
        librarian.Reload().Courses.ShouldHaveSingleItem();
        librarian.Current.Problems.ShouldHaveSingleItem().Code.ShouldBe("content-missing");
        Directory.CreateDirectory(disk.Folder);
        Directory.Move(disk.Folder + "-kurs", Path.Combine(disk.Folder, CourseOnDisk.Name));
    }

    [Fact]
    public void At_the_start_a_course_with_errors_is_served_as_far_as_it_can_be_read()
    {
        disk.Replace("01-pierwsza/index.md", "Tekst.", "Tekst z [błędem](nie-ma.md).");
        Open().Current.Courses.ShouldHaveSingleItem().Lessons.Length.ShouldBe(2);
    }

    [Fact]
    public void A_missing_folder_at_the_start_is_an_empty_library() =>
        new Librarian(new ContentFolder(Path.Combine(disk.Folder, "nie-ma"))).Current.Courses.ShouldBeEmpty();

    [Fact]
    public async Task A_saved_file_is_read_once_it_has_been_left_alone_for_a_moment()
    {
        var librarian = Open();
        using var watch = await Watch(librarian, new ContentFolder(disk.Folder));
        disk.Replace("course.yml", "title: Kurs w próbie", "title: Zapisany");
        await clock.SomethingIsPlanned();
        librarian.Current.Courses[0].Text.Original.Title.ShouldBe("Kurs w\u00A0próbie");
        clock.RunWhatIsPlanned();
        librarian.Current.Courses[0].Text.Original.Title.ShouldBe("Zapisany");
    }

    [Fact]
    public async Task A_lesson_that_is_moved_in_with_all_its_files_is_found()
    {
        var written = Directory.CreateTempSubdirectory("learning-lesson-").FullName;
        await File.WriteAllTextAsync(Path.Combine(written, "index.md"), "---\nid: nowa-lekcja\ntitle: Nowa\nsummary: O nowym.\nminutes: 5\n---\n\nNowe.\n", TestContext.Current.CancellationToken);
        var librarian = Open();
        using var watch = await Watch(librarian, new ContentFolder(disk.Folder));

        Directory.Move(written, disk.PathOf("03-nowa"));
        disk.Replace("course.yml", "  - 02-druga\n", "  - 02-druga\n  - 03-nowa\n");

        while (librarian.Current.Courses[0].Lessons.All(l => l.Id != "nowa-lekcja"))
        {
            await clock.SomethingIsPlanned();
            clock.RunWhatIsPlanned();
        }

        librarian.Current.Problems.ShouldAllBe(p => p.Severity == Severity.Warning);
    }

    [Fact]
    public async Task A_folder_that_need_not_be_watched_is_not()
    {
        using var watch = await Watch(Open(), new ContentFolder(disk.Folder, IsWatched: false));
        clock.Timers.ShouldBe(0);
    }

    [Fact]
    public async Task A_missing_folder_does_not_keep_the_program_from_starting()
    {
        var folder = new ContentFolder(Path.Combine(disk.Folder, "nie-ma"));
        using var watch = await Watch(new Librarian(folder), folder);
        clock.Timers.ShouldBe(0);
    }

    /// <summary>It reads when it is first asked.</summary>
    private Librarian Open()
    {
        var librarian = new Librarian(new ContentFolder(disk.Folder));
        librarian.Current.ShouldNotBeNull();
        return librarian;
    }

    private async Task<LibraryWatch> Watch(Librarian librarian, ContentFolder folder)
    {
        var watch = new LibraryWatch(librarian, folder, clock, NullLogger<LibraryWatch>.Instance);
        await watch.StartAsync(TestContext.Current.CancellationToken);
        return watch;
    }

    /// <summary>Timers that run when a test says so.</summary>
    private sealed class ManualClock : TimeProvider, IDisposable
    {
        private readonly SemaphoreSlim planned = new(0);
        private Action run = () => { };

        public int Timers { get; private set; }

        public async Task SomethingIsPlanned() => (await planned.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken)).ShouldBeTrue("no change was noticed");

        public void RunWhatIsPlanned() => run();

        public void Dispose() => planned.Dispose();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            (Timers, run) = (Timers + 1, () => callback(state));
            return new ManualTimer(planned);
        }

        private sealed class ManualTimer(SemaphoreSlim planned) : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period)
            {
                dueTime.ShouldBe(TimeSpan.FromMilliseconds(300));
                planned.Release();
                return true;
            }

            public void Dispose()
            {
            }

            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }
}
