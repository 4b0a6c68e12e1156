using System.Text.RegularExpressions;

namespace Jauge.Spec.Tests.Explaining;

/// <summary>The marked blocks of a diagnostics page: <c>```yaml JG1020</c> triggers its code, <c>```yaml JG1020 cured</c> triggers
/// nothing.</summary>
internal static partial class CodeExamples
{
    public static IEnumerable<(string Code, bool Cured, string Text)> In(string page) =>
        Block().Matches(page).Select(m => (m.Groups["code"].Value, m.Groups["cured"].Success, m.Groups["text"].Value));

    [GeneratedRegex(@"^```yaml (?<code>JG[0-9]{4})(?<cured> cured)?\n(?<text>.*?)^```$",
        RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Block();
}
