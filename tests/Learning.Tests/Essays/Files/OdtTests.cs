using Learning.Essays.Files;

namespace Learning.Tests.Essays.Files;

public sealed class OdtTests : IDisposable
{
    private readonly ReadingRoom room = new();

    public void Dispose() => room.Dispose();

    [Fact]
    public async Task Headings_paragraphs_lists_breaks_and_spaces_come_as_they_are_seen()
    {
        var file = OfficeFiles.Odt("""
            <text:h text:outline-level="1">Tytuł</text:h>
            <text:p>Zażółć
               <text:span>gęślą</text:span> jaźń<text:line-break/>nowy<text:tab/>wiersz<text:s text:c="3"/>tu<text:s/>i</text:p>
            <text:p/>
            <text:list><text:list-item><text:p>pierwszy</text:p></text:list-item><text:list-item><text:p>drugi</text:p></text:list-item></text:list>
            """);

        var read = await room.Read(file, "esej.odt");

        read.ShouldBe(new ReadFile(FileKind.Odt, "Tytuł\n\nZażółć gęślą jaźń\nnowy\twiersz   tu i\n\npierwszy\n\ndrugi"));
    }

    [Fact]
    public async Task Tracked_deletions_and_annotations_are_left_out() =>
        (await room.TextOf(OfficeFiles.Odt("""
            <text:tracked-changes><text:changed-region><text:deletion><text:p>skreślone</text:p></text:deletion></text:changed-region></text:tracked-changes>
            <text:p>Zostało<office:annotation><dc:creator>Ktoś</dc:creator><text:p>uwaga</text:p></office:annotation>.</text:p>
            <text:p><draw:frame><svg:title>podpis obrazu</svg:title></draw:frame>Koniec</text:p>
            """), "a.odt")).ShouldBe("Zostało.\n\nKoniec");

    [Fact]
    public async Task A_text_box_stands_before_the_paragraph_that_holds_it_and_is_not_grown_together_with_it() =>
        (await room.TextOf(OfficeFiles.Odt("""
            <text:p>Przed <draw:frame><draw:text-box><text:p>ramka</text:p></draw:text-box></draw:frame>i po.</text:p><text:p>Dalej.</text:p>
            """), "a.odt")).ShouldBe("ramka\n\nPrzed i po.\n\nDalej.");

    [Fact]
    public async Task Notes_are_numbered_and_stand_at_the_end() =>
        (await room.TextOf(OfficeFiles.Odt("""
            <text:p>Teza<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>Kowalski, s. 7.</text:p></text:note-body></text:note> i dowód.</text:p><text:p>Dalej.</text:p>
            """), "a.odt")).ShouldBe("Teza[1] i dowód.\n\nDalej.\n\n[1] Kowalski, s. 7.");

    [Fact]
    public async Task A_number_of_spaces_cannot_fill_the_memory() =>
        (await room.TextOf(OfficeFiles.Odt("""<text:p>a<text:s text:c="2000000000"/>b</text:p>"""), "a.odt"))!.Length.ShouldBe(102);

    [Fact]
    public async Task An_encrypted_one_says_so() =>
        (await room.RefusalOf(
            OfficeFiles.Odt("", ("META-INF/manifest.xml", """<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:file-entry m:full-path="content.xml"><m:encryption-data/></m:file-entry></m:manifest>""")),
            "secret.odt")).ShouldBe("File.Encrypted");

    [Fact]
    public async Task A_spreadsheet_is_no_text() =>
        (await room.RefusalOf(OfficeFiles.Zip(("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", "<a/>")), "table.odt")).ShouldBe("File.Unknown");
}
