using Learning.Essays.Files;

namespace Learning.Tests.Essays.Files;

public sealed class DocxTests : IDisposable
{
    private readonly ReadingRoom room = new();

    public void Dispose() => room.Dispose();

    [Theory]
    [InlineData(OfficeFiles.Word)]
    [InlineData(OfficeFiles.StrictWord)]
    public async Task Paragraphs_breaks_and_tabs_come_as_they_are_seen(string word)
    {
        var file = OfficeFiles.Docx("""
            <w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs></w:pPr><w:r><w:t>Zażółć</w:t></w:r><w:r><w:t xml:space="preserve"> gęślą </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>jaźń</w:t></w:r></w:p>
            <w:p/>
            <w:p><w:r><w:t>jeden</w:t><w:tab/><w:t>dwa</w:t><w:br/><w:t>trzy</w:t><w:noBreakHyphen/><w:t>cztery</w:t></w:r></w:p>
            """, word);

        var read = await room.Read(file, "Esej.DOCX");

        read.ShouldBe(new ReadFile(FileKind.Docx, "Zażółć gęślą jaźń\n\njeden\tdwa\ntrzy-cztery"));
    }

    [Fact]
    public async Task Lists_and_cells_are_paragraphs() =>
        (await room.TextOf(OfficeFiles.Docx("""
            <w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>pierwszy</w:t></w:r></w:p><w:p><w:r><w:t>drugi</w:t></w:r></w:p>
            <w:tbl><w:tr><w:tc><w:p><w:r><w:t>lewa</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>prawa</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
            """), "a.docx")).ShouldBe("pierwszy\n\ndrugi\n\nlewa\n\nprawa");

    [Fact]
    public async Task What_was_deleted_moved_away_or_stands_behind_a_field_is_left_out_and_what_was_inserted_is_not() =>
        (await room.TextOf(OfficeFiles.Docx("""
            <w:p><w:r><w:t>Został</w:t></w:r><w:del w:id="1"><w:r><w:delText>skreślone</w:delText></w:r></w:del><w:moveFrom w:id="2"><w:r><w:t>przeniesione</w:t></w:r></w:moveFrom>
            <w:ins w:id="3"><w:r><w:t>y słowa</w:t></w:r></w:ins><w:r><w:instrText> PAGE </w:instrText></w:r></w:p>
            <mc:AlternateContent><mc:Choice><w:p><w:r><w:t>ramka</w:t></w:r></w:p></mc:Choice><mc:Fallback><w:p><w:r><w:t>ramka drugi raz</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent>
            """), "a.docx")).ShouldBe("Zostały słowa\n\nramka");

    [Fact]
    public async Task A_text_box_stands_before_the_paragraph_that_holds_it_and_is_not_grown_together_with_it() =>
        (await room.TextOf(OfficeFiles.Docx("""
            <w:p><w:r><w:t xml:space="preserve">Przed </w:t></w:r><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>ramka</w:t></w:r></w:p><w:p/><w:p><w:r><w:t>druga</w:t></w:r></w:p></w:txbxContent></w:pict></w:r><w:r><w:t>i po.</w:t></w:r></w:p><w:p><w:r><w:t>Dalej.</w:t></w:r></w:p>
            """), "a.docx")).ShouldBe("ramka\n\ndruga\n\nPrzed i po.\n\nDalej.");

    [Fact]
    public async Task Footnotes_are_numbered_and_stand_at_the_end() =>
        (await room.TextOf(
            OfficeFiles.Docx(
                """<w:p><w:r><w:t>Teza</w:t></w:r><w:r><w:footnoteReference w:id="7"/></w:r><w:r><w:t> i dowód.</w:t></w:r></w:p>""",
                more: ("word/footnotes.xml", $"""<w:footnotes xmlns:w="{OfficeFiles.Word}"><w:footnote w:id="0"><w:p><w:r><w:t>kreska</w:t></w:r></w:p></w:footnote><w:footnote w:id="7"><w:p><w:r><w:t>Kowalski, s. 7.</w:t></w:r></w:p></w:footnote></w:footnotes>""")),
            "a.docx")).ShouldBe("Teza[1] i dowód.\n\n[1] Kowalski, s. 7.");

    [Fact]
    public async Task Without_words_there_is_no_text_but_still_a_file() =>
        (await room.Read(OfficeFiles.Docx("<w:p><w:r><w:t>  </w:t></w:r></w:p>"), "obraz.docx")).ShouldBe(new ReadFile(FileKind.Docx, null));

    [Fact]
    public async Task A_document_type_is_refused_and_nothing_it_names_is_read()
    {
        var secret = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(secret, "tajne", TestContext.Current.CancellationToken);
            var external = OfficeFiles.DocxWithDocument($"""<?xml version="1.0"?><!DOCTYPE w [<!ENTITY x SYSTEM "file://{secret}">]><w:document xmlns:w="{OfficeFiles.Word}"><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>""");
            var laughs = OfficeFiles.DocxWithDocument($"""<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "ha ha ha"><!ENTITY b "&a;&a;&a;&a;">]><w:document xmlns:w="{OfficeFiles.Word}"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>""");

            (await room.RefusalOf(external, "xxe.docx")).ShouldBe("File.Damaged");
            (await room.RefusalOf(laughs, "laughs.docx")).ShouldBe("File.Damaged");
        }
        finally
        {
            File.Delete(secret);
        }
    }

    [Fact]
    public async Task Elements_nested_beyond_reason_are_refused() =>
        (await room.RefusalOf(OfficeFiles.Docx(string.Concat(Enumerable.Repeat("<w:p>", 5_000)) + string.Concat(Enumerable.Repeat("</w:p>", 5_000))), "deep.docx")).ShouldBe("File.Damaged");

    [Fact]
    public async Task More_text_than_an_essay_holds_is_refused()
    {
        (await room.RefusalOf(OfficeFiles.DocxOf([.. Enumerable.Repeat(new string('a', 999), 101)]), "long.docx")).ShouldBe("File.TooMuchText");
        (await room.TextOf(OfficeFiles.DocxOf([.. Enumerable.Repeat(new string('a', 980), 101)]), "just.docx"))!.Length.ShouldBe((101 * 980) + 200);
    }
}
