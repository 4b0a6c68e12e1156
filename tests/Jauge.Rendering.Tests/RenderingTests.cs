using Jauge.Core;

namespace Jauge.Rendering.Tests;

public sealed class RenderingTests
{
    public static TheoryData<string> Systems => [.. Clone.Systems];

    [Theory]
    [MemberData(nameof(Systems))]
    public void Render_Twice_GivesTheSameBytes(string system) =>
        Given.Rendered(system, Language.French).ShouldBe(Given.Rendered(system, Language.French));

    [Theory]
    [MemberData(nameof(Systems))]
    public void Render_TheOwnersSystem_IsAsExpected(string system)
    {
        foreach (var file in Given.Rendered(system, Language.French).Files)
            Golden.Check($"systems/{system}/expected/delivery/{file.Path}", file.Content);
    }

    [Theory]
    [MemberData(nameof(Systems))]
    public void Render_TheOwnersSystem_LeavesNoExpectedFileOut(string system)
    {
        var folder = Clone.Find("systems", system, "expected", "delivery");
        var expected = Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/'));
        expected.Order(StringComparer.Ordinal).ShouldBe(Given.Rendered(system, Language.French).Files.Select(f => f.Path));
    }

    [Theory]
    [MemberData(nameof(Systems))]
    public void Render_AnyFile_EndsWithOneLineFeedAndHoldsNoSecret(string system)
    {
        foreach (var file in Given.Rendered(system, Language.English).Files)
        {
            file.Content.ShouldEndWith("\n", customMessage: file.Path);
            file.Content.ShouldNotContain("admin123", customMessage: file.Path);
        }
    }
}
