using FsCheck;
using FsCheck.Fluent;
using Jauge.Rendering.Writing;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Jauge.Rendering.Tests.Writing;

public sealed class YamlWriterTests
{
    [Fact]
    public void Write_AMapOfMapsAndLists_ReadsAsAPersonWouldWriteIt() =>
        YamlWriter.Write(new YamlMap
        {
            { "apiVersion", "v1", "What it is." },
            { "replicas", 3 },
            { "paused", false },
            { "note", null },
            { "args", new YamlList { "--size=2", "yes", { 8080, "the port" }, new YamlMap { { "name", "a b" }, { "value", "" } } } },
            { "empty", new YamlMap() },
            { "script", "set -e\necho done\n" },
            { "query", """sum(rate(x_total{job="a"}[5m]))""" },
        }, "Head.").ShouldBe(
            """
            # Head.
            # What it is.
            apiVersion: v1
            replicas: 3
            paused: false
            args:
              - --size=2
              - "yes"
              # the port
              - 8080
              - name: a b
                value: ""
            empty: {}
            script: |
              set -e
              echo done
            query: 'sum(rate(x_total{job="a"}[5m]))'

            """.Replace("  - --size=2", "  - \"--size=2\"", StringComparison.Ordinal));

    [Fact]
    public void Add_AKeyTwice_IsRefused() =>
        Should.Throw<ArgumentException>(() => new YamlMap { { "a", 1 }, { "a", 2 } });

    [Theory]
    [InlineData("null")]
    [InlineData("1.10")]
    [InlineData("0x1F")]
    [InlineData("1e3")]
    [InlineData("12:30:45")]
    [InlineData("2026-11-20")]
    [InlineData("No")]
    [InlineData("~")]
    [InlineData(".5")]
    [InlineData("1_000")]
    public void Write_ATextThatLooksLikeSomethingElse_IsQuoted(string text) =>
        YamlWriter.Write(new YamlMap { { "a", text } }).ShouldBe($"a: \"{text}\"\n");

    [Fact]
    public void Write_AnyText_IsReadBackAsIs()
    {
        var texts = Gen.Elements("a", "b", ":", " ", "#", "-", "\n", "\t", "'", "\"", "\\", "{", "}", "é", "—", "😀", "\u2028", "!", "&",
            "*", "?", "|", ">", "%", "@", "`", ",", "[", "]", "0", "~")
            .ListOf().Select(parts => string.Concat(parts));
        Prop.ForAll(texts.ToArbitrary(), text =>
        {
            var written =
                YamlWriter.Write(new YamlMap { { "key", text }, { "list", new YamlList { text, new YamlMap { { text + "k", text } } } } });
            var root = (YamlMappingNode)Parse(written);
            var list = (YamlSequenceNode)root["list"];
            return ((YamlDotNet.RepresentationModel.YamlScalarNode)root["key"]).Value == text
                && ((YamlDotNet.RepresentationModel.YamlScalarNode)list[0]).Value == text
                && ((YamlDotNet.RepresentationModel.YamlScalarNode)((YamlMappingNode)list[1])[text + "k"]).Value == text;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }

    private static YamlDotNet.RepresentationModel.YamlNode Parse(string text)
    {
        var stream = new YamlStream();
        stream.Load(new Parser(new StringReader(text)));
        return stream.Documents[0].RootNode;
    }
}
