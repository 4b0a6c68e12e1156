using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace Jauge.Load.Answers;

/// <summary>Regular expressions over bodies, which are bytes.</summary>
internal static class BodyPattern
{
    // no server can make it take longer than linear time
    internal static Regex Of(string pattern) => new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    internal static bool Matches(Regex pattern, ReadOnlySpan<byte> body)
    {
        var chars = ArrayPool<char>.Shared.Rent(Encoding.UTF8.GetMaxCharCount(body.Length));
        var isMatch = pattern.IsMatch(chars.AsSpan(0, Encoding.UTF8.GetChars(body, chars)));
        ArrayPool<char>.Shared.Return(chars);
        return isMatch;
    }

    /// <summary>What the first group matches, or all where there is none.</summary>
    internal static bool TryFind(Regex pattern, ReadOnlySpan<byte> body, out ReadOnlySpan<byte> found)
    {
        var match = pattern.Match(Encoding.UTF8.GetString(body));
        found = match.Success ? Encoding.UTF8.GetBytes(match.Groups.Count > 1 ? match.Groups[1].Value : match.Value) : default;
        return match.Success && (match.Groups.Count == 1 || match.Groups[1].Success);
    }
}
