using Jauge.Cli.Tests.Support;

namespace Jauge.Cli.Tests;

public sealed class ExitCodeTests
{
    private const string Broken = "system: shop\ncurrency: EUR\ncomponents:\n  web: { uses: azure/container-ap }\n";

    [Fact]
    public void Review_OfAContradictedPromise_EndsWithThree() => BuiltTool.Run("review", "systems/erp").Code.ShouldBe(3);

    [Theory]
    [InlineData(3, "--strict")]
    [InlineData(0)]
    public void Plan_OfAContradictedPromise_EndsWithThreeOnlyWhenStrict(int code, params string[] options) =>
        BuiltTool.Run(["plan", "systems/erp", .. options]).Code.ShouldBe(code);

    [Fact]
    public void Review_OfAnAcceptedContradiction_EndsWithZeroUntilItExpires()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("system.yaml", """
            system: shop
            currency: EUR
            region: azure/westeurope
            exchange-rates: { USD: { rate: 0.86 EUR, on: 2026-08-15, source: the tests } }
            components:
              web: { uses: azure/container-app, cpu: 1, memory: 2 GiB, replicas: 2 }
            budget: 1 EUR/month
            accepted:
              - { finding: JR504, because: the tests, until: 2026-12-31 }
            """);
        BuiltTool.Run("review", file, "--today", "2026-12-31").Code.ShouldBe(0);
        BuiltTool.Run("review", file, "--today", "2027-01-01").Code.ShouldBe(3);
    }

    [Theory]
    [InlineData("cost")]
    [InlineData("plan")]
    [InlineData("review")]
    [InlineData("audit")]
    public void Verb_OnAFileWithErrors_WritesNothingButTheErrors(string verb)
    {
        using var folder = new TemporaryFolder();
        var answer = BuiltTool.Run(verb, folder.Write("system.yaml", Broken));
        answer.Code.ShouldBe(1);
        answer.Out.ShouldBe("");
        answer.Error.ShouldContain("azure/container-app");
    }

    [Theory]
    [InlineData("--json", "\"errors\"")]
    [InlineData("--sarif", "\"2.1.0\"")]
    [InlineData("--width=80", "error[")]
    public void Check_OnAFileWithErrors_WritesThemAsAsked(string option, string expected)
    {
        using var folder = new TemporaryFolder();
        var answer = BuiltTool.Run("check", folder.Write("system.yaml", Broken), option);
        answer.Code.ShouldBe(1);
        answer.Out.ShouldContain(expected);
        answer.Error.ShouldBe("");
    }

    [Fact]
    public void Cost_BeyondAFullDisk_SaysSo()
    {
        var answer = BuiltTool.Bash("jauge cost systems/erp >/dev/full");
        answer.Code.ShouldBe(1);
        answer.Error.ShouldContain("No space left on device");
    }

    [Fact]
    public void Cost_IntoAPipeThatCloses_EndsQuietly()
    {
        var answer = BuiltTool.Bash("jauge cost systems/ecommerce --format focus | head -n 1; exit ${PIPESTATUS[0]}");
        answer.Code.ShouldBe(0);
        answer.Error.ShouldBe("");
        answer.Out.Count(c => c == '\n').ShouldBe(1);
    }

    [Theory]
    [InlineData("0", 1)]
    [InlineData("1", 2)]
    public void BugOfOurs_Told_TakesOneLineUnlessTraced(string trace, int least)
    {
        var previous = Environment.GetEnvironmentVariable("JAUGE_TRACE");
        Environment.SetEnvironmentVariable("JAUGE_TRACE", trace);
        try
        {
            var writer = new StringWriter();
            Failures.Tell(new InvalidOperationException("boom"), new Report.Layout.TerminalPage(writer, Core.Language.English, 120))
                .ShouldBe(70);
            var lines = writer.ToString().TrimEnd('\n').Split('\n');
            lines.Length.ShouldBe(least);
            lines[0].ShouldContain("report");
        }
        finally
        {
            Environment.SetEnvironmentVariable("JAUGE_TRACE", previous);
        }
    }
}
