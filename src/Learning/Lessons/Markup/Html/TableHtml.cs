using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Learning.Lessons.Markup.Html;

/// <summary>A pipe table. Alignment is a class, since the content security policy blocks <c>style=</c>.</summary>
internal sealed class TableHtml : HtmlObjectRenderer<Table>
{
    /// <summary>As many columns as fit a telephone; a wider table scrolls by itself.</summary>
    private const int NarrowColumns = 4;

    protected override void Write(HtmlRenderer renderer, Table table)
    {
        renderer.EnsureLine();
        var isWide = table.ColumnDefinitions.Count > NarrowColumns;
        if (isWide) renderer.Write("<div class=\"table-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"").WriteEscape(((LessonHtml)renderer).Word("Table")).WriteLine("\">");
        renderer.WriteLine("<table class=\"table\">");
        WriteRows(renderer, table, "thead", table.Cast<TableRow>().Where(r => r.IsHeader));
        WriteRows(renderer, table, "tbody", table.Cast<TableRow>().Where(r => !r.IsHeader));
        renderer.WriteLine("</table>");
        if (isWide) renderer.WriteLine("</div>");
    }

    private static void WriteRows(HtmlRenderer renderer, Table table, string element, IEnumerable<TableRow> rows)
    {
        if (!rows.Any()) return;
        renderer.Write('<').Write(element).WriteLine(">");
        foreach (var row in rows)
        {
            renderer.Write("<tr>");
            for (var i = 0; i < row.Count; i++) WriteCell(renderer, (TableCell)row[i], row.IsHeader, AlignmentOf(table, i));
            renderer.WriteLine("</tr>");
        }

        renderer.Write("</").Write(element).WriteLine(">");
    }

    private static void WriteCell(HtmlRenderer renderer, TableCell cell, bool isHeader, TableColumnAlign? alignment)
    {
        renderer.Write(isHeader ? "<th scope=\"col\"" : "<td").Write(alignment switch
        {
            TableColumnAlign.Right => " class=\"number\">",
            TableColumnAlign.Center => " class=\"center\">",
            _ => ">",
        });
        var implicitParagraph = renderer.ImplicitParagraph;
        renderer.ImplicitParagraph = cell.Count <= 1;
        renderer.WriteChildren(cell);
        renderer.ImplicitParagraph = implicitParagraph;
        renderer.Write(isHeader ? "</th>" : "</td>");
    }

    private static TableColumnAlign? AlignmentOf(Table table, int column) =>
        column < table.ColumnDefinitions.Count ? table.ColumnDefinitions[column].Alignment : null;
}
