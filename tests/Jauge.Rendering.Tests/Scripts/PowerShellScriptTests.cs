using Jauge.Core;
using Jauge.Rendering.Files;

namespace Jauge.Rendering.Tests.Scripts;

public sealed class PowerShellScriptTests
{
    private static readonly RenderOptions Alone = new() { Parts = [DeliveryPart.Scripts], Language = Language.French };

    [Fact]
    public void Render_TheSystemsThatAskForWindows_AreReadByTheGrammarOfPowerShell()
    {
        using var folder = new ScratchFolder();
        foreach (var system in new[] { "taylor-shift", "erp" })
            foreach (var language in Enum.GetValues<Language>())
                folder.Write(Below($"{system}-{language}",
                    SystemRendering.Render(Given.System(system), Alone with { Language = language })));
        Accepts(folder);
    }

    [Theory]
    [InlineData("function Write-Log {", "function Write-Log {{")]
    [InlineData("    exit 0\n}", "    exit 0\n")]
    [InlineData("'Stop'", "'Stop")]
    [InlineData("if ($script:DryRun) { return }", "if $script:DryRun { return }")]
    public void Grammar_AWrongScript_IsRefused(string right, string wrong)
    {
        using var folder = new ScratchFolder();
        var delivery = SystemRendering.Render(Given.System("erp"), Alone);
        folder.Write(delivery with { Files =
            [.. delivery.Files.Select(f => f with { Content = f.Content.Replace(right, wrong, StringComparison.Ordinal) })] });
        Should.Throw<ShouldAssertException>(() => Accepts(folder));
    }

    // a call of a function that no file defines would be seen on Windows only
    [Theory]
    [InlineData("taylor-shift")]
    [InlineData("erp")]
    public void Render_EveryCall_IsDefinedInTheLibrary(string system)
    {
        var files = SystemRendering.Render(Given.System(system), Alone).Files.Where(f => f.Path.EndsWith(".ps1", StringComparison.Ordinal))
            .ToList();
        var defined =
            files.SelectMany(f =>
                System.Text.RegularExpressions.Regex.Matches(f.Content, @"^function (\S+)",
                    System.Text.RegularExpressions.RegexOptions.Multiline)).Select(m => m.Groups[1].Value).ToHashSet();
        string[] ours = ["Write-Information", "Get-Command", "Where-Object", "ForEach-Object", "Read-Host", "Start-Sleep",
            "Invoke-WebRequest", "Join-Path", "Split-Path", "Out-Host", "Remove-Item", "ConvertFrom-Json", "Set-StrictMode"];
        var called = files.SelectMany(f => f.Content.Split('\n')).Where(l => !l.TrimStart().StartsWith('#'))
            .SelectMany(l =>
                System.Text.RegularExpressions.Regex.Matches(l, @"(?<=^\s*|[({|;=] ?|& |not \(|return |@\()\b[A-Z][a-z]+-[A-Z][A-Za-z]+\b"))
                .Select(m => m.Value).ToHashSet();
        called.Except(defined).Except(ours).ShouldBeEmpty();
        called.ShouldContain("Initialize-Script");
    }

    [Fact]
    public void Render_ASystemThatAsksForBashOnly_HasNoScriptsForWindows() =>
        SystemRendering.Render(Given.System("twinme"), Alone)
            .Files.ShouldNotContain(f => f.Path.Contains("windows", StringComparison.Ordinal));

    private static void Accepts(ScratchFolder folder) =>
        RealTool.Accepts("node", Clone.Find("tests", "Jauge.Rendering.Tests", "validators"), "--liftoff-only", "powershell.mjs",
            folder.Path);

    private static Delivery Below(string folder, Delivery delivery) =>
        delivery with { Files = [.. delivery.Files.Select(f => f with { Path = $"{folder}/{f.Path}" })] };
}
