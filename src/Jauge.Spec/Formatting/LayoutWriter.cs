using System.Text;

namespace Jauge.Spec.Formatting;

/// <summary>Writes a layout in the canonical form.</summary>
internal sealed class LayoutWriter
{
    /// <summary>Columns up to which braces and brackets of several lines are joined; what the author wrote on one line stays
    /// there.</summary>
    private const int Width = 160;

    private readonly StringBuilder _out = new();
    private string _dashes = "";
    private bool _mayBreak;

    private LayoutWriter()
    {
    }

    /// <summary>The whole text, with its final line end.</summary>
    public static string Write(LayoutDocument document)
    {
        var writer = new LayoutWriter();
        writer.Comments(document.Root.Lead, 0);
        writer.Root(document.Root.Value);
        writer._mayBreak = document.Root.Value is not LayoutScalar { KeepsEnd: true };
        writer.Comments(document.Tail, 0);
        return writer._out.ToString();
    }

    private void Root(LayoutNode root)
    {
        if (InlineForm.Of(root, inFlow: false) is { } text && text.Length <= Width) Line(0, root.Anchor + text, null);
        else if (root is LayoutCollection collection)
        {
            if (root.Anchor.Length > 0 || root.Head is not null) Line(0, root.Anchor.TrimEnd(), root.Head);
            Block(collection, 0);
        }
        else Lines("", root, 0, 2, null);
    }

    private void Block(LayoutCollection collection, int indent)
    {
        foreach (var entry in collection.Entries) Entry(entry, indent);
        Comments(collection.Tail, indent);
    }

    private void Entry(LayoutEntry entry, int indent)
    {
        var start = entry.Key is { } key ? InlineForm.Key(key) : "";
        var text = InlineForm.Of(entry.Value, inFlow: false);
        var fits = text is not null
            && (entry.OwnLine is not null || entry.Value is not LayoutCollection { Entries.Count: > 0 }
                || indent + 2 + start.Length + entry.Value.Anchor.Length + text.Length <= Width);
        if (!fits) Settle(entry);
        Comments(entry.Lead, indent);
        if (entry.BlankBefore) Blank();
        if (entry.Key is null) _dashes += "- ";
        var at = entry.Key is null ? indent + 2 : indent;
        if (fits) Line(at, entry, $"{start} {entry.Value.Anchor}{text}".Trim());
        else if (entry.Value is LayoutCollection collection) Opened(collection, start, at, indent + 2);
        else Lines(start, entry.Value, at, indent + 2, entry.Trailing);
    }

    private void Line(int indent, LayoutEntry entry, string text)
    {
        var whole = entry.Trailing is { } comment ? $"{text}  {comment}" : text;
        if (entry.OwnLine is { } own && Alignment.IsOf(own, whole)) Line(indent, own, null);
        else Line(indent, text, entry.Trailing);
    }

    // A comment behind braces that are now lines: on the line of the key, or at the end where others come before it.
    private void Settle(LayoutEntry entry)
    {
        if (entry.Value is not LayoutCollection collection) return;
        if (entry.Key is null && collection.Anchor.Length == 0) Hoist(entry, collection);
        if (entry.Trailing is not { } comment) return;
        entry.Trailing = null;
        if (collection.HasComments || _dashes.Length > 0) collection.Tail.Add(new LayoutComment(comment, false));
        else if (entry.Key is null && collection.Anchor.Length == 0) entry.Lead.Add(new LayoutComment(comment, false));
        else collection.Head = comment;
    }

    // Behind a dash stands a key or another dash: comments before it go above.
    private static void Hoist(LayoutEntry entry, LayoutCollection collection)
    {
        if (collection.Head is { } head) entry.Lead.Add(new LayoutComment(head, false));
        collection.Head = null;
        if (collection.Entries.Count == 0) return;
        var first = collection.Entries[0];
        entry.Lead.AddRange(first.Lead);
        first.Lead.Clear();
        if (first is { Key: null, Value: LayoutCollection { Anchor: "" } inner }) Hoist(entry, inner);
    }

    private void Opened(LayoutCollection collection, string start, int indent, int inside)
    {
        var open = $"{start} {collection.Anchor}".Trim();
        if (open.Length > 0 || collection.Head is not null) Line(indent, open, collection.Head);
        _mayBreak = false;
        Block(collection, inside);
    }

    // A value of several lines: blocks of text below their header, folded texts below their first line.
    private void Lines(string start, LayoutNode node, int indent, int inside, string? trailing)
    {
        var scalar = (LayoutScalar)node;
        var last = scalar.Lines.Count - 1;
        Line(indent, $"{start} {scalar.Anchor}{scalar.Lines[0]}".TrimStart(), scalar.IsBlock ? scalar.Head : last == 0 ? trailing : null);
        for (var i = 1; i <= last; i++) Raw(inside, scalar.Lines[i] + (i == last && trailing is not null ? $"  {trailing}" : ""));
        _mayBreak = !scalar.KeepsEnd;
    }

    private void Comments(List<LayoutComment> comments, int indent)
    {
        foreach (var comment in comments)
        {
            if (comment.BlankBefore) Blank();
            Line(indent, comment.Text, null);
        }
    }

    private void Blank()
    {
        if (_mayBreak && _dashes.Length == 0) _out.Append('\n');
        _mayBreak = false;
    }

    private void Line(int indent, string text, string? trailing)
    {
        var dashes = _dashes;
        _dashes = "";
        var whole = trailing is null ? dashes + text : text.Length == 0 ? dashes + trailing : $"{dashes}{text}  {trailing}";
        Raw(indent - dashes.Length, whole.TrimEnd());
        _mayBreak = true;
    }

    private void Raw(int indent, string text)
    {
        if (text.Length > 0) _out.Append(' ', Math.Max(0, indent)).Append(text);
        _out.Append('\n');
    }
}
