using System.Text.Json.Nodes;
using Jauge.Cli.Tests.Support;

namespace Jauge.Cli.Tests;

/// <summary><c>jauge drill</c> as a user meets it, up to where it would start programs: those tests are in the rehearsal's room.</summary>
public sealed class DrillTests
{
    private static readonly string Shop = Path.Combine(Clone.Root, "systems", "taylor-shift");

    [Fact]
    public void List_OfTheTicketSale_NamesItsDrills()
    {
        var names = JsonNode.Parse(BuiltTool.Run(["drill", Shop, "--list", "--json"]).Out)!.AsArray().Select(d => (string)d!["name"]!)
            .ToList();
        names.ShouldContain("kill-primary-db");
        names.ShouldContain("update-shop");
        names.ShouldContain("restore-db");
    }

    [Fact]
    public void List_OfADrillOfTheFile_IsWhatComesNearest() =>
        BuiltTool.Run(["drill", Shop, "base-perdue", "--list"]).Out.ShouldContain("kill-primary-db");

    [Fact]
    public void Drill_OfTheFileThatOneMachineCannotPlay_SaysSo()
    {
        var answer = BuiltTool.Run(["drill", Path.Combine(Clone.Root, "systems", "twinme"), "region-perdue"]);
        answer.Code.ShouldBe(ExitCode.Errors);
        answer.Told.ShouldContain("one machine cannot play");
    }

    [Fact]
    public void Drill_OfAWrongName_ProposesTheNearest()
    {
        var answer = BuiltTool.Run(["drill", Shop, "kill-primry-db"]);
        answer.Code.ShouldBe(ExitCode.Errors);
        answer.Told.ShouldContain("kill-primary-db");
    }
}
