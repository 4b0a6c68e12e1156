using Jauge.Cli.Tests.Support;

namespace Jauge.Cli.Tests;

public sealed class CatalogCheckTests
{
    [Fact]
    public void Check_ACatalogAlone_SaysThatItIsRight()
    {
        var answer = BuiltTool.Run("check", "--catalog", Path.Combine(Clone.Root, "examples", "catalog-of-your-own"));
        answer.Code.ShouldBe(0, answer.Error);
        answer.Told.ShouldContain("is right: 1 offering, 1 price list");
    }

    [Fact]
    public void Check_ACatalogWithAMistake_NamesItsLineAndNothingOfOurs()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "acme"));
        File.WriteAllText(Path.Combine(folder.Path, "acme", "provider.yaml"), "provider: acme\ntitel: Acme\n");
        var answer = BuiltTool.Run("check", "--catalog", folder.Path);
        answer.Code.ShouldBe(1);
        answer.Out.ShouldContain("provider.yaml:2:1");
        answer.Out.ShouldNotContain("aws");
    }

    [Fact]
    public void Check_NeitherFileNorCatalog_IsWrongUsage()
    {
        var answer = BuiltTool.Run("check");
        answer.Code.ShouldBe(2);
        answer.Error.ShouldContain("FILE is missing");
    }
}
