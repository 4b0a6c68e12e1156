using System.Diagnostics;
using Jauge.Testing;

namespace Jauge.Simulation.Tests.Theory;

public class FreshSeedsTests
{
    [Fact]
    public void FreshSeeds_Help_SaysHowItIsUsed()
    {
        var (code, output, _) = Run("--help");
        code.ShouldBe(0);
        output.ShouldContain("eng/fresh-seeds.sh [N]");
        output.ShouldContain("1 to 1000 seeds");
    }

    [Theory]
    [InlineData("0")]
    [InlineData("1001")]
    [InlineData("many")]
    [InlineData("2", "3")]
    public void FreshSeeds_NoNumberOfSeeds_IsRefusedWithAnExample(params string[] arguments)
    {
        var (code, output, error) = Run(arguments);
        (code, output).ShouldBe((2, ""));
        error.ShouldContain("eng/fresh-seeds.sh 10");
    }

    private static (int Code, string Output, string Error) Run(params string[] arguments)
    {
        var start = new ProcessStartInfo(Clone.Find("eng", "fresh-seeds.sh"), arguments) { RedirectStandardOutput = true,
            RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }
}
