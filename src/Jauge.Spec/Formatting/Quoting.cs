using System.Buffers;
using System.Text.RegularExpressions;
using YamlDotNet.Core;

namespace Jauge.Spec.Formatting;

/// <summary>Quotes only where they are needed: where the text would read as something else without them, to us or to any other reader of YAML.</summary>
internal static partial class Quoting
{
    private static readonly SearchValues<char> FlowSigns = SearchValues.Create(",[]{}:");

    private const string Indicators = "-?:,[]{}#&*!|>'\"%@`";

    /// <summary>A value of one line as it is written.</summary>
    public static string Of(LayoutScalar scalar, bool inFlow)
    {
        if (scalar.Style == ScalarStyle.Plain) return scalar.Value;
        return IsNeeded(scalar, inFlow) ? scalar.Lines[0] : scalar.Value;
    }

    private static bool IsNeeded(LayoutScalar scalar, bool inFlow) =>
        scalar.Lines[0].Contains('\\', StringComparison.Ordinal) || !IsPlainText(scalar.Value, inFlow) || MeansAnotherThing(scalar.Value);

    private static bool IsPlainText(string value, bool inFlow)
    {
        if (value.Length == 0 || value.Trim().Length != value.Length || Indicators.Contains(value[0], StringComparison.Ordinal) || value[^1] == ':') return false;
        if (value.Contains(": ", StringComparison.Ordinal) || value.Contains(" #", StringComparison.Ordinal) || value.Any(c => char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFEFF')) return false;
        return !inFlow || (!value.AsSpan().ContainsAny(FlowSigns) && value.AsSpan().Count('(') == value.AsSpan().Count(')'));
    }

    private static bool MeansAnotherThing(string value) => Word().IsMatch(value) || Number().IsMatch(value);

    // Words that some reader takes for a truth value, nothing, or a merge; `none` is ours.
    [GeneratedRegex("^(true|false|yes|no|on|off|y|n|null|none|~|<<|=|---|\\.\\.\\.|\\.inf|\\.nan)$", RegexOptions.IgnoreCase)]
    private static partial Regex Word();

    // Numbers, dates and times of day.
    [GeneratedRegex(@"^[-+.]?[0-9][0-9a-fA-FxXoO_.:eE+\-]*([ Tt][0-9:.Zz+\-]*)?$")]
    private static partial Regex Number();
}
