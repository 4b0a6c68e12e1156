using FsCheck;
using FsCheck.Fluent;
using Jauge.Catalog.Yaml;
using Jauge.Core;

namespace Jauge.Catalog.Tests.Yaml;

public sealed class YamlMergeTests
{
    private static readonly SourceSpan Nowhere = SourceSpan.None("");
    private static readonly YamlMapping Nothing = new([], Nowhere);

    public static TheoryData<string, string, string> Rows => new()
    {
        { "{a: 1, b: 2}", "{b: 3, c: 4}", "{a: 1, b: 3, c: 4}" },
        { "{a: {x: 1, y: 2}}", "{a: {y: 3}}", "{a: {x: 1, y: 3}}" },
        { "{a: [1, 2]}", "{a: [3]}", "{a: [3]}" },
        { "{a: {x: 1}}", "{a: 5}", "{a: 5}" },
        { "{a: 5}", "{a: {x: 1, y: ~}}", "{a: {x: 1}}" },
        { "{a: 1, b: 2}", "{a: ~}", "{b: 2}" },
        { "{a: 1}", "{b: {c: ~}}", "{a: 1, b: {}}" },
        { "{a: ~}", "{}", "{a: ~}" },
        { "{a: 1}", "{a: '~'}", "{a: '~'}" },
        { "{a: 1}", "[x]", "[x]" },
    };

    [Theory, MemberData(nameof(Rows))]
    public void Merge_OfTwoTexts_IsWhatOneWouldWrite(string under, string over, string expected) =>
        YamlText.Show(YamlMerge.Merge(YamlText.Good(under), YamlText.Good(over))).ShouldBe(expected);

    [Fact]
    public void Merge_OfAChangedKey_PointsAtTheOverride()
    {
        var merged = (YamlMapping)YamlMerge.Merge(YamlText.Good("a: 1\nb: 2\n"), YamlText.Good("\n\nb: 3\n"));

        merged.Find("a")!.KeySpan.Line.ShouldBe(1);
        merged.Find("b")!.KeySpan.Line.ShouldBe(3);
        merged.Find("b")!.Value.Span.Line.ShouldBe(3);
    }

    [Fact]
    public void Merge_WithNothing_IsIdentity() =>
        Prop.ForAll(Trees, tree => YamlMerge.Merge(tree, Nothing).Equals(tree)).Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true));

    [Fact]
    public void Merge_Twice_IsMergeOnce() => Prop.ForAll(Trees, Trees, (under, over) =>
    {
        var once = YamlMerge.Merge(under, over);
        return YamlMerge.Merge(once, over).Equals(once);
    }).Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true));

    private static Arbitrary<YamlMapping> Trees => Mapping(3).ToArbitrary();

    private static Gen<YamlMapping> Mapping(int depth) =>
        from keys in Gen.SubListOf("a", "b", "c", "d")
        from values in Node(depth).ListOf(keys.Count)
        select new YamlMapping([.. keys.Distinct().Zip(values, (key, value) => new YamlEntry(key, Nowhere, value))], Nowhere);

    private static Gen<YamlNode> Node(int depth) => depth == 0
        ? Scalar
        : Gen.OneOf(Scalar, Mapping(depth - 1).Select(node => (YamlNode)node), Scalar.ListOf(2).Select(items =>
            (YamlNode)new YamlSequence([.. items], Nowhere)));

    private static Gen<YamlNode> Scalar => Gen.Elements("1", "2", "~", "x").Select(value => (YamlNode)new YamlScalar(value, true, Nowhere));
}
