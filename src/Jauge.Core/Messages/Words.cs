using System.Text.RegularExpressions;

namespace Jauge.Core.Messages;

/// <summary>What extractions and checks share in the way they are written.</summary>
internal static class Words
{
    /// <summary>The first word, and what follows it.</summary>
    internal static (string Word, string Argument) Split(string text)
    {
        var at = text.IndexOf(' ', StringComparison.Ordinal);
        return at < 0 ? (text, "") : (text[..at], text[(at + 1)..].Trim());
    }

    /// <summary>Whether a text is a token of HTTP: the name of a header or a cookie (RFC 9110, section 5.6.2).</summary>
    internal static bool IsToken(string text) =>
        text.Length > 0 && text.All(c => char.IsAsciiLetterOrDigit(c) || "!#$%&'*+-.^_`|~".Contains(c, StringComparison.Ordinal));

    /// <summary>Whether a text is a regular expression that runs in linear time: no look-around, no back-reference.</summary>
    internal static bool IsPattern(string text)
    {
        try
        {
            return text.Length > 0 && new Regex(text, RegexOptions.NonBacktracking) is not null;
        }
        catch (Exception failure) when (failure is ArgumentException or NotSupportedException)
        {
            return false;
        }
    }
}
