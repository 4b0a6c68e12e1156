using System.Globalization;

namespace Jauge.Core.Messages;

/// <summary>A path into JSON: <c>$.items[0].id</c>, <c>$.items[*].id</c>, <c>$['a name']</c>; the part of RFC 9535 that names one place, or
/// one of a list.</summary>
/// <param name="Steps">From the root; empty for the root itself.</param>
public sealed record JsonPath(EquatableList<JsonStep> Steps)
{
    /// <summary>Whether it may stand for several values, one of which is drawn.</summary>
    public bool IsMany => Steps.Any(s => s.IsAny);

    /// <summary>Reads a path.</summary>
    /// <param name="text">Begins with <c>$</c>.</param>
    /// <param name="path">What was read; null on failure.</param>
    public static bool TryParse(string? text, out JsonPath? path)
    {
        path = null;
        if (text is not ['$', ..]) return false;
        var steps = new List<JsonStep>();
        for (var at = 1; at < text.Length;)
        {
            if (Step(text, ref at) is not { } step) return false;
            steps.Add(step);
        }

        path = new([.. steps]);
        return true;
    }

    private static JsonStep? Step(string text, ref int at)
    {
        if (text[at] == '.') return Member(text, ref at);
        var end = text.IndexOf(']', at);
        if (text[at] != '[' || end < 0) return null;
        var inside = text[(at + 1)..end];
        at = end + 1;
        if (inside == "*") return new(null, null);
        if (inside is ['\'', .. var name, '\'']) return new(name, null);
        return int.TryParse(inside, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? new(null, index) : null;
    }

    private static JsonStep? Member(string text, ref int at)
    {
        var start = at + 1;
        var length = text.AsSpan(start).IndexOfAny('.', '[');
        at = length < 0 ? text.Length : start + length;
        return at > start ? new(text[start..at], null) : null;
    }
}
