using Learning.Essays.Files;
using Microsoft.Extensions.Configuration;

namespace Learning.Tests.Essays.Files;

public sealed class PdfTests
{
    [Fact]
    public async Task Without_the_program_the_file_is_kept_without_its_text()
    {
        using var room = new ReadingRoom();
        (await room.Read(PdfFiles.Of("An essay."), "esej.pdf")).ShouldBe(new ReadFile(FileKind.Pdf, null));
    }

    [Fact]
    public async Task A_program_that_does_not_start_costs_nobody_the_file()
    {
        var file = Path.GetTempFileName();
        try
        {
            using var room = new ReadingRoom(file);
            (await room.Read(PdfFiles.Of("An essay."), "esej.pdf")).Text.ShouldBeNull();
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task With_it_lines_become_paragraphs_again()
    {
        using var room = Room();
        (await room.TextOf(PdfFiles.Of("The cus-", "tomer waits", "for a clerk."), "esej.pdf")).ShouldBe("The customer waits for a clerk.");
    }

    [Fact]
    public async Task A_damaged_one_is_refused()
    {
        using var room = Room();
        (await room.RefusalOf("%PDF-1.7 i nic"u8.ToArray(), "esej.pdf")).ShouldBe("File.Damaged");
    }

    [Fact]
    public void Paragraphs_that_stand_close_together_are_told_by_their_short_last_lines() =>
        PdfText.Unwrap("O standardach\nStandard obsługi klienta pozwala utrzymać niezawodność i życzliwość. Bez\nniego Anna i Jan robią co innego.\nCzy każda firma go potrzebuje? Moim zdaniem tak. Sklep pani Marii na rogu\nMarszałkowskiej też.\n")
            .ShouldBe("O standardach\n\nStandard obsługi klienta pozwala utrzymać niezawodność i życzliwość. Bez niego Anna i Jan robią co innego.\n\nCzy każda firma go potrzebuje? Moim zdaniem tak. Sklep pani Marii na rogu Marszałkowskiej też.");

    [Fact]
    public void Blank_lines_divide_paragraphs_and_a_cut_word_is_whole_again() =>
        PdfText.Unwrap("Pierwszy aka-\npit ma dwa\nwiersze.\n \n\nDrugi: polsko-\nAngielski.\n").ShouldBe("Pierwszy akapit ma dwa wiersze.\n\nDrugi: polsko- Angielski.");

    private static ReadingRoom Room()
    {
        var program = UploadOptions.Read(new ConfigurationBuilder().Build(), "data").PdfToText;
        Assert.SkipWhen(program is null, "pdftotext (poppler) is not installed.");
        return new ReadingRoom(program);
    }
}
