using System.Text;
using System.Text.RegularExpressions;
using Jauge.Rendering.Writing.Script;
using Jauge.Spec.Model;

namespace Jauge.Rendering.LoadTests;

/// <summary>A class of requests as the scripts send it.</summary>
/// <param name="Name">In the description.</param>
/// <param name="Tag">Value of the tag <c>class</c>.</param>
/// <param name="Function">That sends one.</param>
/// <param name="Request">What the description says of it.</param>
/// <param name="Share">Of all requests, between 0 and 1.</param>
internal sealed partial record RequestClass(string Name, string Tag, string Function, RequestSpec Request, decimal Share)
{
    private const string Get = "GET";

    /// <summary>All classes of a description; those without a share have equal parts of what the others leave.</summary>
    internal static IReadOnlyList<RequestClass> Of(SystemSpec spec)
    {
        var (names, functions, all) =
            (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal), new List<RequestClass>());
        var stated = spec.Requests.Values.Sum(r => r.Share?.Value ?? 0);
        var silent = spec.Requests.Values.Count(r => r.Share is null);
        foreach (var (name, request) in spec.Requests)
            all.Add(new(name, Free(K6.Slug(name), names), Free(ScriptIdentifier.Of($"send {K6.Slug(name)}"), functions), request,
                request.Share?.Value ?? Math.Max(0, 1 - stated) / silent));
        return all;
    }

    /// <summary>The name, or the first of it with a number that nobody has.</summary>
    internal static string Free(string name, HashSet<string> taken)
    {
        var free = name;
        for (var i = 2; !taken.Add(free); i++) free = $"{name}{i}";
        return free;
    }

    internal string Method => Request.Path?.Split(' ') is [var method, _, ..] ? method.ToUpperInvariant() : Get;

    /// <summary>Path and query, escaped as a URL wants them; <c>:id</c> and <c>{id}</c> are values from outside.</summary>
    internal ScriptExpression Path
    {
        get
        {
            var parts = Parameter().Split(Stated)
                .Select((part, i) => i % 2 == 1 ? ScriptExpression.Call("anyOf", part.ToUpperInvariant()) : Escaped(part)).ToArray();
            return parts.Length == 1 ? parts[0] : ScriptExpression.Join(parts);
        }
    }

    /// <summary>Path and query with all that they hold as placeholders.</summary>
    internal string TemplatePath => Parameter().Replace(Stated, "{{$1}}");

    /// <summary>Whether the path holds values from outside.</summary>
    internal bool HasParameters => Parameter().IsMatch(Request.Path ?? "");

    private string Stated => Request.Path is not { } path ? "/" : path[(path.IndexOf(' ', StringComparison.Ordinal) + 1)..].Trim();

    internal bool SendsJson => Request.Body?.TrimStart() is ['{' or '[', ..];

    // quotes, blanks and letters beyond ASCII are escaped, what is escaped already stays
    internal static ScriptExpression Escaped(string path) =>
        string.Concat(path.EnumerateRunes()
            .Select(r => r.IsAscii && !Rune.IsControl(r) && !"\" <>\\^`{|}".Contains((char)r.Value, StringComparison.Ordinal)
            ? r.ToString() : Uri.EscapeDataString(r.ToString())));

    [GeneratedRegex(@"(?<=/)(?::|\{(?!\{))([A-Za-z]\w*)\}?")]
    private static partial Regex Parameter();
}
