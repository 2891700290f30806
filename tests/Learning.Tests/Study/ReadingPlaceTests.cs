using System.Globalization;
using Learning.Lessons;
using Learning.Study;
using Learning.Tests.Courses;

namespace Learning.Tests.Study;

/// <summary>A reader's place is a block of the text, found again after edits.</summary>
public sealed class ReadingPlaceTests : IDisposable
{
    private readonly CourseOnDisk disk = new();

    [Fact]
    public void A_place_is_found_again_after_edits_elsewhere()
    {
        var place = PlaceOf("Trzeci", Write("Pierwszy.", "Drugi.", "Trzeci.", "Czwarty."));

        place.In(Write("Nowy.", "Pierwszy!", "DRUGI", "Trzeci –", "Czwarty.")).ShouldBe(BlockOf("Trzeci", Text()));
    }

    [Fact]
    public void When_its_block_is_cut_away_reading_goes_on_at_the_one_before()
    {
        var place = PlaceOf("Trzeci", Write("Pierwszy.", "Drugi.", "Trzeci.", "Czwarty."));

        place.In(Write("Pierwszy.", "Drugi.", "Czwarty.")).ShouldBe(BlockOf("Drugi", Text()));
    }

    [Fact]
    public void In_a_text_without_any_of_its_blocks_it_is_as_far_as_it_was()
    {
        var place = PlaceOf("Trzeci", Write("Pierwszy.", "Drugi.", "Trzeci.", "Czwarty."));

        place.In(Write("First.", "Second.", "Third.", "Fourth.")).ShouldBe(BlockOf("Third", Text()));
    }

    [Fact]
    public void At_the_top_reading_begins_at_the_lesson() => PlaceOf("Pierwszy", Write("Pierwszy.", "Drugi.")).In(Text()).ShouldBeNull();

    [Fact]
    public void Blocks_with_the_same_words_are_different_places()
    {
        var text = Write("Tak.", "Tak.", "- raz\n- dwa", "> Tak.");

        text.Blocks.Distinct().Count().ShouldBe(4);
        foreach (var block in text.Blocks) string.Concat(text.Body.Parts.OfType<ProsePart.Html>().Select(h => h.Markup)).ShouldContain($"id=\"{block}\"");
    }

    [Fact]
    public void A_place_that_the_text_has_not_is_none()
    {
        ReadingPlace.At(Write("Tak."), "b-00000000").ShouldBeNull();
        ReadingPlace.At(Text(), null).ShouldBeNull();
    }

    [Fact]
    public void A_place_fits_its_column_however_long_a_heading_is()
    {
        var text = Write($"## {new string('a', 400)}", "Tak.", "Nie.");

        foreach (var block in text.Blocks) ReadingPlace.At(text, block)!.Trail.Length.ShouldBeLessThanOrEqualTo(ReadingPlace.TrailLength);
    }

    [Fact]
    public void Only_the_words_that_were_read_can_change()
    {
        Write("Tak.");
        var lesson = disk.Course().Lessons[0];
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("pl");
        var version = LessonVersion.Of(lesson);
        version.Length.ShouldBeLessThanOrEqualTo(LessonVersion.Length);

        LessonVersion.HasChanged(lesson, version).ShouldBeFalse();
        LessonVersion.HasChanged(lesson, null).ShouldBeFalse();
        disk.Append("01-pierwsza/index.en.md", "\nMore.\n");
        LessonVersion.HasChanged(disk.Course().Lessons[0], version).ShouldBeFalse("the translation was not read");
        Write("Nie.");
        LessonVersion.HasChanged(disk.Course().Lessons[0], version).ShouldBeTrue();
    }

    public void Dispose() => disk.Dispose();

    private LessonText Write(params string[] blocks)
    {
        disk.Write("01-pierwsza/index.md", $"---\nid: pierwsza-lekcja\ntitle: Pierwsza\nsummary: Streszczenie.\nminutes: 10\nstatus: published\nupdated: 2026-11-20\n---\n\n{string.Join("\n\n", blocks)}\n");
        disk.Write("01-pierwsza/index.en.md", "---\ntitle: First\nsummary: Summary.\n---\n\nText.\n");
        return Text();
    }

    private LessonText Text() => disk.Course().Lessons[0].Text.Original;

    private static ReadingPlace PlaceOf(string words, LessonText text) => ReadingPlace.At(text, BlockOf(words, text))!;

    private static string BlockOf(string words, LessonText text)
    {
        var markup = string.Concat(text.Body.Parts.OfType<ProsePart.Html>().Select(h => h.Markup));
        return text.Blocks.Single(block => markup.Contains($"id=\"{block}\">{words}", StringComparison.Ordinal));
    }
}
