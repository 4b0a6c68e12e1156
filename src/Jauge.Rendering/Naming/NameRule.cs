using System.Security.Cryptography;
using System.Text;

namespace Jauge.Rendering.Naming;

/// <summary>What a provider takes as the name of one kind of resource.</summary>
/// <param name="Longest">Most characters.</param>
/// <param name="Shortest">Fewest characters.</param>
internal sealed record NameRule(int Longest, int Shortest = 1)
{
    private const int MarkLength = 5;

    /// <summary>Whether two dashes may follow each other.</summary>
    internal bool DoubleDashes { get; init; } = true;

    /// <summary>Whether dashes may stand in it at all.</summary>
    internal bool Dashes { get; init; } = true;

    /// <summary>A name of lower case letters, digits and dashes that the provider takes.</summary>
    /// <remarks>What has to change carries a mark made of the whole, so that two long names never become one, and the same name never
    /// two.</remarks>
    internal string Of(string wanted)
    {
        var name = Cleaned(wanted);
        if (name == wanted && name.Length <= Longest && name.Length >= Shortest) return name;
        var mark = Mark(wanted);
        if (name.Length < Shortest) return $"{name}{(Dashes ? "-" : "")}{mark}";
        if (!Dashes && name.Length <= Longest) return name;
        var room = Longest - MarkLength - (Dashes ? 1 : 0);
        return $"{name[..Math.Min(room, name.Length)].TrimEnd('-')}{(Dashes ? "-" : "")}{mark}";
    }

    private string Cleaned(string wanted)
    {
        var name = wanted.TrimEnd('-');
        if (!Dashes) return name.Replace("-", "", StringComparison.Ordinal);
        while (!DoubleDashes && name.Contains("--", StringComparison.Ordinal)) name = name.Replace("--", "-", StringComparison.Ordinal);
        return name;
    }

    private static string Mark(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..MarkLength];
}
