namespace Jauge.Catalog.Yaml;

/// <summary>The lines whose leading blanks hold a tab. Inside quotes and blocks of text they are harmless: the tree builder asks only
/// about lines on which something begins.</summary>
internal sealed class TabIndents
{
    private readonly Dictionary<int, int> _columns = [];

    public TabIndents(string text)
    {
        // Most files hold no tab at all.
        if (!text.Contains('\t')) return;
        var line = 0;
        foreach (var content in text.AsSpan().EnumerateLines())
        {
            line++;
            Note(line, content);
        }
    }

    /// <summary>Column of the first tab, counted from 1, if <paramref name="line"/> is indented by one.</summary>
    public bool TryFind(int line, out int column) => _columns.TryGetValue(line, out column);

    /// <summary>The first such line at or below <paramref name="line"/>, or null.</summary>
    public int? FirstFrom(int line) => _columns.Keys.Where(found => found >= line).Select(found => (int?)found).Min();

    private void Note(int line, ReadOnlySpan<char> content)
    {
        var indent = content[..(content.Length - content.TrimStart(" \t").Length)];
        var tab = indent.IndexOf('\t');
        if (tab >= 0 && indent.Length < content.Length) _columns[line] = tab + 1;
    }
}
