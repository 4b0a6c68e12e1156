using System.Text.RegularExpressions;

namespace Jauge.Rendering.Writing.Shell;

/// <summary>Names of variables and functions.</summary>
internal static partial class ShellName
{
    /// <summary>Words that bash reads as syntax where a command may begin (GNU Bash manual, "Reserved Words").</summary>
    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        "if", "then", "elif", "else", "fi", "time", "for", "in", "until", "while", "do", "done", "case", "esac", "coproc", "select",
        "function",
    };

    internal static bool IsReserved(string word) => Reserved.Contains(word);

    /// <summary>The name itself.</summary>
    /// <exception cref="ArgumentException">It is none.</exception>
    internal static string Checked(string name) =>
        Pattern().IsMatch(name) && !IsReserved(name) ? name : throw new ArgumentException($"'{name}' is no name of bash.", nameof(name));

    [GeneratedRegex(@"^[A-Za-z_][A-Za-z0-9_]*\z")]
    private static partial Regex Pattern();
}
