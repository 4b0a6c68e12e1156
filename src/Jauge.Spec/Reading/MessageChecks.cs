using Jauge.Core;
using Jauge.Core.Messages;
using Jauge.Spec.Model;

namespace Jauge.Spec.Reading;

/// <summary>Checks of what load tests send: placeholders that can be read and that somebody fills, headers that have a name.</summary>
internal static class MessageChecks
{
    // the connection and the framing are the generator's business
    private static readonly string[] Reserved = ["connection", "content-length", "transfer-encoding", "keep-alive", "upgrade", "te"];

    public static void Run(EquatableMap<RequestSpec> requests, EquatableMap<DataSpec> data, string dataPath, MessagePlaces places,
        Mistakes mistakes)
    {
        var given = requests.Values.SelectMany(r => r.Extract.Keys).ToHashSet(StringComparer.Ordinal);
        foreach (var name in given.Where(n => !IsName(n)).TakeWhile(_ => !mistakes.IsSpent)) BadName(requests, name, places, mistakes);
        foreach (var name in data.Keys.Where(n => !IsName(n)))
            mistakes.Add(LoadDiagnostics.BadValueName(places.Key($"{dataPath}.{name}"), name));
        foreach (var (name, request) in requests.TakeWhile(_ => !mistakes.IsSpent))
        {
            foreach (var (path, text) in Texts($"requests.{name}", request)) Text(path, text, given, data, places, mistakes);
            Headers($"requests.{name}.headers", request.Headers, places, mistakes);
        }
    }

    /// <summary>Names of headers, and the placeholders of their values.</summary>
    public static void Headers(string path, EquatableMap<string> headers, MessagePlaces places, Mistakes mistakes)
    {
        foreach (var name in headers.Keys.Where(n => !IsHeader(n)).TakeWhile(_ => !mistakes.IsSpent))
            mistakes.Add(LoadDiagnostics.BadHeader(places.Key($"{path}.{name}"), name));
    }

    /// <summary>The placeholders of one text.</summary>
    public static void Text(string path, string text, IReadOnlySet<string> given, EquatableMap<DataSpec> data, MessagePlaces places,
        Mistakes mistakes)
    {
        if (Template.Parse(text, out var mistake) is { } template)
        {
            foreach (var name in template.Names.Where(n => !IsKnown(n, given, data)).TakeWhile(_ => !mistakes.IsSpent))
                mistakes.Add(LoadDiagnostics.UnknownValue(places.Within(path, text.IndexOf(name, StringComparison.Ordinal), name.Length),
                    name, Known(given, data)));
        }
        else mistakes.Add(LoadDiagnostics.UnreadablePlaceholder(places.Within(path, mistake!.At, mistake.Length), mistake));
    }

    /// <summary>The values that a request sends, each once.</summary>
    public static IEnumerable<string> Names(RequestSpec request) =>
        Texts("", request).SelectMany(t => Template.Parse(t.Text, out _)?.Names ?? []).Distinct();

    private static IEnumerable<(string Path, string Text)> Texts(string path, RequestSpec request)
    {
        if (request.Path is { } target) yield return ($"{path}.path", target);
        if (request.Body is { } body) yield return ($"{path}.body", body);
        foreach (var (name, value) in request.Headers) yield return ($"{path}.headers.{name}", value);
    }

    private static void BadName(EquatableMap<RequestSpec> requests, string name, MessagePlaces places, Mistakes mistakes)
    {
        foreach (var (request, _) in requests.Where(r => r.Value.Extract.ContainsKey(name)))
            mistakes.Add(LoadDiagnostics.BadValueName(places.Key($"requests.{request}.extract.{name}"), name));
    }

    // a column is known once its file is read, which only a load test does
    private static bool IsKnown(string name, IReadOnlySet<string> given, EquatableMap<DataSpec> data) =>
        given.Contains(name) || Template.BuiltIn.Contains(name)
            || (name.StartsWith(Template.EnvironmentPrefix, StringComparison.Ordinal) && name.Length > Template.EnvironmentPrefix.Length)
        || (name.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot && data.ContainsKey(name[..dot]) && name.Length > dot + 1);

    private static IEnumerable<string> Known(IReadOnlySet<string> given, EquatableMap<DataSpec> data) =>
        [.. given, .. data.Keys.Select(d => $"{d}."), .. Template.BuiltIn];

    private static bool IsName(string name) => name.Length > 0 && char.IsAsciiLetter(name[0])
        && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') && !Template.BuiltIn.Contains(name) && name != "env";

    private static bool IsHeader(string name) =>
        name.Length > 0 && name.All(c => char.IsAsciiLetterOrDigit(c) || "!#$%&'*+-.^_`|~".Contains(c, StringComparison.Ordinal))
            && !Reserved.Contains(name.ToLowerInvariant());
}
