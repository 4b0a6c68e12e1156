using Jauge.Catalog.Yaml;
using Jauge.Core;

namespace Jauge.Spec.Tests.Yaml;

public sealed class FlowCallTests
{
    [Theory]
    [InlineData("{ starts-in: lognormal(8 s, 2 s) }", "{starts-in=lognormal(8 s, 2 s)}")]
    [InlineData("{ a: 1, starts-in: lognormal(8 s, 2 s), b: 2 }", "{a=1,starts-in=lognormal(8 s, 2 s),b=2}")]
    [InlineData("{ a: empirical(1 s,2 s,  3 s) }", "{a=empirical(1 s,2 s,  3 s)}")]
    [InlineData("{ a: f(g(1, 2), h(3, 4)), b: x }", "{a=f(g(1, 2), h(3, 4)),b=x}")]
    [InlineData("{ a: lognormal(8 s,\n   2 s), b: 1 }", "{a=lognormal(8 s, 2 s),b=1}")]
    [InlineData("[ lognormal(8 s, 2 s), 3 ]", "[lognormal(8 s, 2 s),3]")]
    [InlineData("{ a: [ { takes: f(1, 2) }, { takes: f(3, 4) } ] }", "{a=[{takes=f(1, 2)},{takes=f(3, 4)}]}")]
    [InlineData("k: { a: f(1, 2), b: { c: f(3, 4) } }", "{k={a=f(1, 2),b={c=f(3, 4)}}}")]
    [InlineData("k: &x { a: f(1, 2) }\nl: *x", "{k={a=f(1, 2)},l={a=f(1, 2)}}")]
    [InlineData("\r\nk: { a: f(1, 2), b: 2 }\r\n", "{k={a=f(1, 2),b=2}}")]
    public void Read_ACommaBetweenParentheses_DoesNotCut(string text, string tree) => Tree(text).ShouldBe(tree);

    [Theory]
    [InlineData("{ a: one (two, three: 4 }", "{a=one (two,three=4}")]
    [InlineData("{ a: one (two, three, b: 4 }", "{a=one (two,three=,b=4}")]
    [InlineData("{ a: one (two, 'three)' }", "{a=one (two,three)=}")]
    [InlineData("{ a: one (two, three): }", "{a=one (two,three)=}")]
    [InlineData("{ f(1, 2): 3 }", "{f(1=,2)=3}")]
    [InlineData("{ a: 'f(1', 2): 3 }", "{a=f(1,2)=3}")]
    [InlineData("[ one (two, { a: 1 }, three) ]", "[one (two,{a=1},three)]")]
    [InlineData("{ a: (1), b: 2 }", "{a=(1),b=2}")]
    [InlineData("a: f(1, 2", "{a=f(1, 2}")]
    public void Read_AParenthesisThatNothingCloses_StaysAsYamlHasIt(string text, string tree) => Tree(text).ShouldBe(tree);

    [Fact]
    public void Read_AJoinedValue_SpansWhatIsWritten()
    {
        var value = Read("{ a: lognormal(8 s, 2 s), b: 1 }").ShouldBeOfType<YamlMapping>().Entries[0].Value;
        value.Span.ShouldBe(new SourceSpan("t.yaml", 1, 6, 1, 25));
    }

    [Fact]
    public void Read_ManyOpenParentheses_ReadsEachOnce()
    {
        var text = "[" + string.Join(", ", Enumerable.Repeat("(", 150_000)) + "]";
        var before = GC.GetAllocatedBytesForCurrentThread();
        Read(text).ShouldBeOfType<YamlSequence>().Items.Count.ShouldBe(150_000);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(2_000L * 150_000);
    }

    private static string Tree(string text) => Written(Read(text));

    private static YamlNode Read(string text)
    {
        var bag = new DiagnosticBag();
        var node = YamlReader.ReadText(text, "t.yaml", YamlLimits.Default, bag);
        bag.Sorted().ShouldBeEmpty();
        return node.ShouldNotBeNull();
    }

    internal static string Written(YamlNode node) => node switch
    {
        YamlScalar scalar => scalar.Value,
        YamlMapping mapping => "{" + string.Join(",", mapping.Entries.Select(e => $"{e.Key}={Written(e.Value)}")) + "}",
        YamlSequence sequence => "[" + string.Join(",", sequence.Items.Select(Written)) + "]",
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };
}
