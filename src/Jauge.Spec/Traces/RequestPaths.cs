using Jauge.Core;
using Jauge.Spec.Model;

namespace Jauge.Spec.Traces;

/// <summary>Finds the class of a recorded request by its name, or by method and path.</summary>
/// <remarks>A segment <c>{id}</c>, <c>:id</c> or <c>*</c> of a class's path stands for any one segment, a last <c>*</c> for any rest. A
/// class without a method takes every method; the part behind a question mark does not count.</remarks>
internal sealed class RequestPaths
{
    private const int MostKnown = 10_000;
    private readonly List<string> _names = [];
    private readonly List<(string? Method, string[] Segments)> _patterns = [];
    private readonly Dictionary<string, int> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _known = new(StringComparer.Ordinal);

    public RequestPaths(EquatableMap<RequestSpec> requests)
    {
        foreach (var (name, request) in requests)
        {
            _byName[name] = _names.Count;
            _names.Add(name);
            _patterns.Add(request.Path is { } path ? Split(path) : (null, []));
        }
    }

    public EquatableList<string> Names => [.. _names];

    /// <summary>Whether a text is a path, not a name.</summary>
    public static bool IsPath(string text) => text.Contains('/', StringComparison.Ordinal);

    public int ByName(string name) => _byName.GetValueOrDefault(name, -1);

    /// <summary>The first class with this method and path, one written without wildcards before others; −1: none.</summary>
    public int ByPath(string text)
    {
        if (_known.TryGetValue(text, out var known)) return known;
        var (method, segments) = Split(text);
        var found = Find(method, segments, exact: true);
        if (found < 0) found = Find(method, segments, exact: false);
        if (_known.Count < MostKnown) _known[text] = found;
        return found;
    }

    private int Find(string? method, string[] segments, bool exact) =>
        _patterns.FindIndex(p => p.Segments.Length > 0 && (p.Method is null || method is null || p.Method == method)
            && Fits(p.Segments, segments, exact));

    private static bool Fits(string[] pattern, string[] path, bool exact)
    {
        var hasRest = !exact && pattern[^1] == "*";
        if (hasRest ? path.Length < pattern.Length : path.Length != pattern.Length) return false;
        for (var i = 0; i < pattern.Length; i++)
            if (pattern[i] != path[i] && (exact || !IsWild(pattern[i]))) return false;
        return true;
    }

    private static bool IsWild(string segment) =>
        segment is "*" || segment.StartsWith(':') || (segment.StartsWith('{') && segment.EndsWith('}'));

    private static (string? Method, string[] Segments) Split(string text)
    {
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        var path = (space < 0 ? text : text[(space + 1)..]).Split('?', 2)[0];
        return (space < 0 ? null : text[..space].ToUpperInvariant(), path.TrimEnd('/').Split('/'));
    }
}
