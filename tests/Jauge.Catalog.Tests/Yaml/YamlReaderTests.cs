using System.Text;
using Jauge.Catalog.Yaml;
using Jauge.Core;

namespace Jauge.Catalog.Tests.Yaml;

public sealed class YamlReaderTests
{
    public static TheoryData<string, string> Meanings => new()
    {
        { "a: 1\nb: 'two'\nc:\n", "{a: 1, b: 'two', c: ~}" },
        { "a:\n  - x\n  - y: 1\n", "{a: [x, {y: 1}]}" },
        { "a: [x, {y: 1}]\n", "{a: [x, {y: 1}]}" },
        { "a: multi\n  line\n", "{a: multi line}" },
        { "a: |\n  one\n  two\n", "{a: 'one\ntwo\n'}" },
        { "--- # start\na: 1\n...\n", "{a: 1}" },
        { "base: &base { p: 1, q: 2 }\nmore: *base\n", "{base: {p: 1, q: 2}, more: {p: 1, q: 2}}" },
        { "b: &b { p: 1, q: 2 }\nc: { <<: *b, q: 3, r: 4 }\n", "{b: {p: 1, q: 2}, c: {p: 1, q: 3, r: 4}}" },
        { "x: &x { p: 1 }\ny: &y { p: 2, q: 2 }\nz:\n  r: 3\n  <<: [*x, *y]\n", "{x: {p: 1}, y: {p: 2, q: 2}, z: {r: 3, p: 1, q: 2}}" },
        { "a: '<<'\n'<<': text\n", "{a: '<<', <<: text}" },
        { "a: &v 5 ms\nb: *v\n", "{a: 5 ms, b: 5 ms}" },
        { "a: 5..50\nb: 99.9 %\nc: \"a\\tb\"\n", "{a: 5..50, b: 99.9 %, c: 'a\tb'}" },
        { "a: |\n  x\n  \ty\nb: 'q\n\tr'\n", "{a: 'x\n\ty\n', b: 'q r'}" },
        { "\uFEFFa: 1\n", "{a: 1}" },
        { "a: 1\r\nb: 2\r\n", "{a: 1, b: 2}" },
    };

    [Theory, MemberData(nameof(Meanings))]
    public void Read_WhatAuthorsWrite_IsUnderstood(string text, string expected) =>
        YamlText.Show(YamlText.Read(Encoding.UTF8.GetBytes(text)).Node.ShouldNotBeNull()).ShouldBe(expected);

    [Fact]
    public void Read_Scalars_HaveExactSpans()
    {
        var root = (YamlMapping)YamlText.Good("shop:\n  memory: 4 GiB\n  title: 'x y'   # said\n");
        var shop = (YamlMapping)root.Entries[0].Value;

        root.Entries[0].KeySpan.ShouldBe(new SourceSpan(YamlText.File, 1, 1, 1, 5));
        shop.Entries[0].KeySpan.ShouldBe(new SourceSpan(YamlText.File, 2, 3, 2, 9));
        shop.Entries[0].Value.Span.ShouldBe(new SourceSpan(YamlText.File, 2, 11, 2, 16));
        shop.Entries[1].Value.Span.ShouldBe(new SourceSpan(YamlText.File, 3, 10, 3, 15));
    }

    [Fact]
    public void Read_ABlock_EndsWithItsLastValue()
    {
        var root = (YamlMapping)YamlText.Good("a:\n  b: 1\n\n\n# far below\nc: [1,\n  2]\n");

        root.Find("a")!.Value.Span.ShouldBe(new SourceSpan(YamlText.File, 2, 3, 2, 7));
        root.Find("c")!.Value.Span.ShouldBe(new SourceSpan(YamlText.File, 6, 4, 7, 5));
        root.Span.ShouldBe(new SourceSpan(YamlText.File, 1, 1, 7, 5));
    }

    [Fact]
    public void Read_AnAlias_SharesTheNodeOfItsAnchor()
    {
        var root = (YamlMapping)YamlText.Good("a: &x { p: 1 }\nb: *x\n");

        root.Find("b")!.Value.ShouldBeSameAs(root.Find("a")!.Value);
    }

    [Fact]
    public void Read_SeveralMistakes_AreAllSaid()
    {
        var (node, said) = YamlText.Read("a: 1\na: 2\nb: !T 3\nc: *d\n");

        said.Select(d => d.Code).ShouldBe(["JG1010", "JG1015", "JG1011"]);
        YamlText.Show(node!).ShouldBe("{a: 1, b: 3, c: ~}");
    }

    [Theory, InlineData("", true), InlineData("~", true), InlineData("null", true), InlineData("'~'", false), InlineData("none", false)]
    public void IsNull_OfWhatIsWritten_IsTrueForUnquotedNullsOnly(string value, bool expected) =>
        ((YamlScalar)((YamlMapping)YamlText.Good($"a: {value}\n")).Entries[0].Value).IsNull.ShouldBe(expected);
}
