using System.Text.Json.Nodes;
using Jauge.Cli.Tests.Support;

namespace Jauge.Cli.Tests;

/// <summary><c>jauge size</c> as a user meets it.</summary>
public sealed class SizeTests
{
    private static readonly string Beta = Path.Combine(Clone.Root, "systems", "beta-50");
    private static readonly string[] Small =
        ["--vary", "components.database.high-availability=*", "--vary", "components.cache.high-availability=*", "--max-events", "4M"];

    [Fact]
    public void Size_Json_CarriesTheChoiceAndItsProof()
    {
        var json = JsonNode.Parse(BuiltTool.Run(["size", Beta, .. Small, "--json"]).Out)!;
        ((string)json["outcome"]!).ShouldBe("proved");
        ((double)json["gap"]!).ShouldBe(0);
        json["explanation"]!.AsArray().Count.ShouldBe(5);
    }

    [Fact]
    public void Size_AnUnknownLever_IsWrongUsageWithHelp()
    {
        var answer = BuiltTool.Run(["size", Beta, "--vary", "components.database.sku=XXL*"]);
        answer.Code.ShouldBe(ExitCode.WrongUsage);
        answer.Told.ShouldContain("no name fits");
    }
}
