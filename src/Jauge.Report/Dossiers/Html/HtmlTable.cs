using System.Text;
using Jauge.Report.Layout;

namespace Jauge.Report.Dossiers.Html;

/// <summary>Tables as HTML: headings of columns and rows, figures to the right, what follows the last rule as the totals. Roles are written
/// out, since a phone lays some tables out as blocks and would make them no tables any more.</summary>
internal sealed class HtmlTable(Markup markup)
{
    private const int FewestOfWords = 2;

    /// <summary>The table, in a box that scrolls sideways where the screen is narrow.</summary>
    public string Of(TextTable table, string caption, bool isSortable)
    {
        var box = IsOfWords(table) ? "scroll stack" : "scroll";
        var html = new StringBuilder($"<div class=\"{box}\"><table role=\"table\"").Append(isSortable ? " data-sortable" : "").Append('>');
        html.Append($"<caption>{markup.Text(caption)}</caption>");
        if (table.Columns.Any(c => c.Header.Length > 0)) Head(html, table.Columns);
        var rows = table.Rows;
        var last = rows.ToList().LastIndexOf(null);
        var body = last < 0 ? rows : [.. rows.Take(last)];
        html.Append("<tbody role=\"rowgroup\">");
        foreach (var row in body.OfType<IReadOnlyList<Phrase>>()) Row(html, table.Columns, row);
        html.Append("</tbody>");
        if (last >= 0) Foot(html, table.Columns, rows.Skip(last + 1).OfType<IReadOnlyList<Phrase>>());
        return html.Append("</table></div>\n").ToString();
    }

    private void Head(StringBuilder html, IReadOnlyList<Column> columns)
    {
        html.Append("<thead role=\"rowgroup\"><tr role=\"row\">");
        foreach (var column in columns)
            html.Append(column.Header.Length > 0
                ? $"<th role=\"columnheader\" scope=\"col\"{Class(column)}>{markup.Text(column.Header)}</th>"
                : $"<td role=\"cell\"{Class(column)}></td>");
        html.Append("</tr></thead>");
    }

    private void Foot(StringBuilder html, IReadOnlyList<Column> columns, IEnumerable<IReadOnlyList<Phrase>> rows)
    {
        html.Append("<tfoot role=\"rowgroup\">");
        foreach (var row in rows) Row(html, columns, row);
        html.Append("</tfoot>");
    }

    private void Row(StringBuilder html, IReadOnlyList<Column> columns, IReadOnlyList<Phrase> row)
    {
        var named = Enumerable.Range(0, row.Count).Where(i => columns[i].Align == Align.Left && IsName(row[i])).DefaultIfEmpty(-1).First();
        html.Append("<tr role=\"row\">");
        for (var i = 0; i < row.Count; i++)
            html.Append(i == named ? $"<th role=\"rowheader\" scope=\"row\">{markup.Phrase(row[i])}</th>"
                : $"<td role=\"cell\"{Class(columns[i])}{Label(columns[i])}>{markup.Phrase(row[i])}</td>");
        html.Append("</tr>");
    }

    // a mark says how it is, not what it is
    private static bool IsName(Phrase cell) => cell.ToString().Any(char.IsLetterOrDigit);

    private static string Class(Column column) =>
        column.Align == Align.Right ? " class=\"figure\"" : column.Wraps ? " class=\"words\"" : "";

    // a phone shows such a table row by row, each cell after its heading
    private static bool IsOfWords(TextTable table) =>
        table.Columns.Count(c => c.Wraps && c.Header.Length > 0) >= FewestOfWords && table.Columns.Count > FewestOfWords;

    private string Label(Column column) => column.Header.Length > 0 ? $" data-label=\"{markup.Text(column.Header)}\"" : "";
}
