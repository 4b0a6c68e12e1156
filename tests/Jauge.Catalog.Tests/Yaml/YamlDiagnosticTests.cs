using System.Reflection;
using System.Text;
using Jauge.Catalog.Yaml;
using Jauge.Core;

namespace Jauge.Catalog.Tests.Yaml;

public sealed class YamlDiagnosticTests
{
    private static readonly string Bomb = "a0: &a0 [x,x,x,x,x,x,x,x,x]\n" + string.Concat(
        Enumerable.Range(1, 50).Select(i => $"a{i}: &a{i} [{string.Join(',', Enumerable.Repeat($"*a{i - 1}", 9))}]\n"));

    public static TheoryData<string, string, int, int> Rows => new()
    {
        { "JG1002", new string(' ', 4 * 1024 * 1024 + 1), 0, 0 },
        { "JG1004", "a: 1\nb: x\u0001\n", 2, 5 },
        { "JG1004", "a: \0", 1, 4 },
        { "JG1005", new string('[', 65), 1, 65 },
        { "JG1005", string.Concat(Enumerable.Repeat("- ", 65)), 1, 129 },
        { "JG1006", Bomb, 6, 14 },
        { "JG1007", "a: " + new string('x', 100_001), 1, 4 },
        { "JG1008", "a: b: c\n", 1, 5 },
        { "JG1008", "a: 'b\nc: d\n", 1, 4 },
        { "JG1008", "a: [b, c\nd: e\n", 1, 4 },
        { "JG1008", "a: {b: c\nd: e\n", 1, 4 },
        { "JG1008", "a: 1\nbcd\ne: 2\n", 2, 1 },
        { "JG1008", "a: @x\n", 1, 4 },
        { "JG1008", "a:\n    b: 1\n  c: 2\n", 3, 3 },
        { "JG1008", "a: \"\\q\"\n", 1, 4 },
        { "JG1008", "a: ]\n", 1, 4 },
        { "JG1008", "a: * b\n", 1, 4 },
        { "JG1008", "%YAML x\n", 1, 1 },
        { "JG1009", "a:\n\tb: 1\n", 2, 1 },
        { "JG1009", "a:\n  - x\n \t- y\n", 3, 2 },
        { "JG1009", "a: [\n\tb, c]\n", 2, 1 },
        { "JG1010", "a: 1\nb: 2\na: 3\n", 3, 1 },
        { "JG1010", "a: { b: 1, b: 2 }\n", 1, 12 },
        { "JG1011", "a: *b\n", 1, 4 },
        { "JG1012", "a: { <<: 3 }\n", 1, 10 },
        { "JG1012", "a: &a [1]\nb: { <<: *a }\n", 1, 4 },
        { "JG1013", "a: 1\n---\nb: 2\n", 2, 1 },
        { "JG1014", "? [a, b]\n: 1\n", 1, 3 },
        { "JG1014", "a: {{x}}\n", 1, 5 },
        { "JG1014", ": 1\n", 1, 1 },
        { "JG1015", "a: !Ref b\n", 1, 4 },
        { "JG1015", "a: !!binary b\n", 1, 4 },
        { "JG1016", "", 0, 0 },
        { "JG1016", "# nothing\n", 0, 0 },
        { "JG1016", "---\n", 0, 0 },
        { "JG1017", "a: &x [1, *x]\n", 1, 11 },
        { "JG1018", string.Concat(Enumerable.Repeat("a: 1\n", 200)), 102, 1 },
    };

    [Theory, MemberData(nameof(Rows))]
    public void Read_AMistake_IsSaidWithItsPlace(string code, string text, int line, int column)
    {
        var (_, said) = YamlText.Read(text);

        said.ShouldContain(d => d.Code == code && d.Span.Line == line && d.Span.Column == column, string.Join('\n', said.Take(5)));
    }

    [Fact]
    public void Read_ABadByte_IsSaidWithItsPlace()
    {
        var (node, said) = YamlText.Read([.. "a: 1\nb: é"u8, 0xE9, (byte)'\n']);

        node.ShouldBeNull();
        said.ShouldHaveSingleItem().ToString().ShouldBe("system.yaml:2:5: error JG1003: byte 0xE9 is not UTF-8");
    }

    [Fact]
    public void Read_AMissingFile_IsSaid()
    {
        var bag = new DiagnosticBag();

        YamlReader.Read(Path.Combine(Path.GetTempPath(), "no-such-folder", "no.yaml"), "no.yaml", YamlLimits.Default, bag).ShouldBeNull();
        bag.Sorted().ShouldHaveSingleItem().ToString().ShouldBe("no.yaml: error JG1001: there is no file 'no.yaml'");
    }

    [Theory, InlineData("/"), InlineData("a\0b"), InlineData("")]
    public void Read_APathThatIsNoFile_IsSaid(string path)
    {
        var bag = new DiagnosticBag();

        YamlReader.Read(path, "x", YamlLimits.Default, bag).ShouldBeNull();
        bag.Sorted().ShouldHaveSingleItem().Code.ShouldBe("JG1001");
    }

    [Fact]
    public void Read_NearAnchor_IsOffered() =>
        YamlText.Read("a: &shop 1\nb: *shpo\n").Said.ShouldHaveSingleItem().Help!.Value.English.ShouldBe("did you mean '*shop'?");

    [Fact]
    public void EveryMessage_HasBothLanguagesAndACure()
    {
        foreach (var row in Rows)
        {
            foreach (var said in YamlText.Read(row.Data.Item2).Said)
            {
                said.Message.French.ShouldNotBeNullOrEmpty();
                said.Message.French.ShouldNotBe(said.Message.English);
                said.Help.ShouldNotBeNull(said.ToString());
            }
        }
    }

    [Fact]
    public void EveryCode_IsExercised()
    {
        var codes = Rows.Select(row => row.Data.Item1).Append("JG1001").Append("JG1003").Distinct().Order();

        codes.ShouldBe(Enumerable.Range(1001, 18).Select(code => $"JG{code}"));
    }
}
