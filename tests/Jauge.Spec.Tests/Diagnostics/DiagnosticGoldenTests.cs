namespace Jauge.Spec.Tests.Diagnostics;

/// <summary>Mistakes of the language, each with its code, line and column: <c>name.yaml</c> is the input, <c>name.expected</c> the same
/// text with the diagnostics under their lines.</summary>
public sealed class DiagnosticGoldenTests
{
    private static readonly string Folder = Clone.Find("tests", "Jauge.Spec.Tests", "Diagnostics");

    public static TheoryData<string> Inputs =>
        [.. Directory.GetFiles(Folder, "*.yaml").Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Inputs))]
    public void Check_OfAFileWithMistakes_SaysEachInItsPlace(string name)
    {
        var text = Read(name);
        Golden.Check(Path.Combine(Folder, name + ".expected"), AnnotatedText.Of(text, Checked.Text(text)));
    }

    [Theory]
    [MemberData(nameof(Inputs))]
    public void Check_OfAFileFromWindows_SaysTheSameInTheSamePlace(string name)
    {
        var text = Read(name);
        Checked.Text(text.Replace("\n", "\r\n", StringComparison.Ordinal)).ShouldBe(Checked.Text(text));
    }

    [Theory]
    [MemberData(nameof(Inputs))]
    public void Check_OfAFileWithAByteOrderMark_SaysTheSame(string name)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, "\uFEFF" + Read(name));
            Checked.File(file).Select(d => (d.Code, d.Span.Line, d.Span.Column))
                .ShouldBe(Checked.Text(Read(name)).Select(d => (d.Code, d.Span.Line, d.Span.Column)));
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static string Read(string name) => File.ReadAllText(Path.Combine(Folder, name + ".yaml")).ReplaceLineEndings("\n");
}
