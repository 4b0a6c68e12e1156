using System.Text.RegularExpressions;

namespace Jauge.Rehearsal.Tests.Loads;

/// <summary>A request as it was sent.</summary>
/// <param name="Method">Of HTTP.</param>
/// <param name="Path">Query included.</param>
/// <param name="Headers">By name in small letters, without those of the connection.</param>
/// <param name="Body">Empty: none.</param>
internal sealed partial record SentRequest(string Method, string Path, Dictionary<string, string> Headers, string Body)
{
    /// <summary>The request without what chance has drawn.</summary>
    internal string Shape => $"{Method} {Masked(Path)}\n{string.Concat(Lines)}\n{Masked(Body)}";

    private IEnumerable<string> Lines => Headers.OrderBy(h => h.Key, StringComparer.Ordinal).Select(h => $"{h.Key}: {Masked(h.Value)}\n");

    private static string Masked(string text) => Numbers().Replace(Uuids().Replace(text, "UUID"), "#");

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")]
    private static partial Regex Uuids();

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Numbers();
}
