using System.Text.RegularExpressions;

namespace Jauge.Rendering.Writing.Hcl;

/// <summary>A value that stands elsewhere.</summary>
public sealed partial class HclReference : HclValue
{
    private HclReference(string path) => Path = path;

    internal string Path { get; }

    internal static HclReference Parse(string path) => Reference().IsMatch(path) ? new(path)
        : throw new ArgumentException($"'{path}' is not a reference.", nameof(path));

    [GeneratedRegex("""^[A-Za-z_][\w-]*(?:\.[A-Za-z_][\w-]*|\[(?:\d+|"[\w .-]+"|each\.key|count\.index|\*)\])*\z""")]
    private static partial Regex Reference();
}
