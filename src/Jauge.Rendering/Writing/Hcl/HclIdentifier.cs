using System.Text.RegularExpressions;

namespace Jauge.Rendering.Writing.Hcl;

/// <summary>Names that HCL takes as they are.</summary>
internal static partial class HclIdentifier
{
    internal static bool Is(string name) => Identifier().IsMatch(name);

    internal static string Checked(string name) =>
        Is(name) ? name : throw new ArgumentException($"'{name}' is no identifier.", nameof(name));

    [GeneratedRegex(@"^[A-Za-z_][A-Za-z0-9_-]*\z")]
    private static partial Regex Identifier();
}
