using Jauge.Cli.Tests.Support;

namespace Jauge.Cli.Tests;

/// <summary>The five systems: what is answered about them stands beside them, and every change of it is seen.</summary>
public sealed class SystemsTests
{
    private const string Today = "2026-11-20";

    private static readonly (string File, string[] Arguments)[] Outputs =
    [
        ("plan.txt", ["plan"]),
        ("plan.fr.txt", ["plan", "--lang", "fr"]),
        ("bill.json", ["cost", "--json", "--at", "average"]),
        ("audit.txt", ["audit"]),
    ];

    public static TheoryData<string> Systems => [.. Clone.Systems];

    public static TheoryData<string, string> Cases => new(Clone.Systems.SelectMany(s => Outputs.Select(o => (s, o.File))));

    [Theory]
    [MemberData(nameof(Cases))]
    public void System_Asked_AnswersAsExpected(string system, string file)
    {
        var arguments = Outputs.First(o => o.File == file).Arguments;
        var answer = BuiltTool.Run([arguments[0], $"systems/{system}", .. arguments[1..], "--today", Today]);
        answer.Error.ShouldBe("");
        answer.Code.ShouldBe(0);
        Golden.Check($"systems/{system}/expected/{file}", answer.Out);
    }

    [Theory]
    [MemberData(nameof(Systems))]
    public void Plan_OfASystem_FitsEightyColumnsAndAScreen(string system)
    {
        foreach (var file in new[] { "plan.txt", "plan.fr.txt" })
        {
            var lines = File.ReadAllLines(Clone.Find("systems", system, "expected", file));
            lines.ShouldAllBe(l => l.Length <= 80);
            lines.Length.ShouldBeLessThanOrEqualTo(66);
        }
    }

    [Theory]
    [MemberData(nameof(Systems))]
    public void System_Checked_IsRight(string system) => BuiltTool.Run("check", $"systems/{system}").Code.ShouldBe(0);

    [Theory]
    [MemberData(nameof(Systems))]
    public void Figures_OfASystem_AllHaveAVerdict(string system)
    {
        var audit = System.Text.Json.Nodes.JsonNode.Parse(BuiltTool.Run("audit", $"systems/{system}", "--json").Out)!.AsArray();
        audit.Count.ShouldBeGreaterThan(30);
        audit.ShouldAllBe(c => c!["verdict"]!.GetValue<string>().Length > 0 && c["reason"]!["fr"]!.GetValue<string>().Length > 0);
    }
}
