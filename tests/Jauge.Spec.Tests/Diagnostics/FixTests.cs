using Jauge.Core;

namespace Jauge.Spec.Tests.Diagnostics;

public sealed class FixTests
{
    // The right word may stand there already, or say what holds anyway: then that is said next.
    private static readonly string[] Follow = ["JG1010", "JG1036"];

    public static TheoryData<string> Inputs => DiagnosticGoldenTests.Inputs;

    [Theory]
    [MemberData(nameof(Inputs))]
    public void Fix_Applied_CuresWhatItIsFor(string name)
    {
        var text = File.ReadAllText(Clone.Find("tests", "Jauge.Spec.Tests", "Diagnostics", name + ".yaml")).ReplaceLineEndings("\n");
        foreach (var found in Checked.Text(text).Where(d => d.Fix is not null && d.Span.Line > 0))
            Checked.Text(Applied(text, found.Fix!)).ShouldNotContain(
                d => d.Span.Line == found.Span.Line && d.Span.Column == found.Span.Column && !Follow.Contains(d.Code),
                $"{found.Code} {found.Message.English} -> {found.Fix!.Replacement}");
    }

    private static string Applied(string text, Fix fix)
    {
        var lines = text.Split('\n');
        fix.Span.EndLine.ShouldBe(fix.Span.Line);
        var line = lines[fix.Span.Line - 1];
        lines[fix.Span.Line - 1] = line[..(fix.Span.Column - 1)] + fix.Replacement + line[(fix.Span.EndColumn - 1)..];
        return string.Join('\n', lines);
    }
}
