using Jauge.Core;
using Jauge.Spec.Formatting;
using Jauge.Spec.Reading;

namespace Jauge.Spec.Tests.Formatting;

public sealed class SystemFormatterTests
{
    public static TheoryData<string> Systems => Repository.SystemNames;

    [Theory]
    [InlineData("a :   1\nb :  2", "a: 1\nb: 2\n")]
    [InlineData("long:  1\nb:     2  # c\nc:     { d:  1,   e: 2 }   # d", "long:  1\nb:     2  # c\nc:     { d:  1,   e: 2 }   # d\n")]
    [InlineData("a: [ x, y ]\nb: [x, y ]\nc: [  x]", "a: [ x, y ]\nb: [x, y ]\nc: [x]\n")]
    [InlineData("a:  {b: 1,  c: 2}\nd:  [1 , 2]", "a: { b: 1, c: 2 }\nd: [1, 2]\n")]
    [InlineData("a: {b: 1,c:  2}", "a: { b: 1, c: 2 }\n")]
    [InlineData("a: [ 1,2 , 3 ]", "a: [1, 2, 3]\n")]
    [InlineData("a: [{b: 1},  {c: 2}]", "a: [ { b: 1 }, { c: 2 } ]\n")]
    [InlineData("a: {}\nb: [ ]", "a: {}\nb: []\n")]
    [InlineData("a:\n    b:\n          c: 1\n    d: 2\n", "a:\n  b:\n    c: 1\n  d: 2\n")]
    [InlineData("a:\n- x\n-   y\n", "a:\n  - x\n  - y\n")]
    [InlineData("a:\n- b: 1\n  c: 2\n-\n  d: 3\n", "a:\n  - b: 1\n    c: 2\n  - d: 3\n")]
    [InlineData("a:\n- - 1\n  - 2\n- - 3\n", "a:\n  - - 1\n    - 2\n  - - 3\n")]
    [InlineData("a: 1   \n\n\n\nb: 2\n\n\n", "a: 1\n\nb: 2\n")]
    [InlineData("\n\na:\n\n  b: 1\n", "a:\n  b: 1\n")]
    [InlineData("# top\n\n\n# next\na: 1 # tail\n# last", "# top\n\n# next\na: 1  # tail\n# last\n")]
    [InlineData("a: # on the key\n    # above b\n    b: 1\n    # end of a\n# end of all\n",
        "a:  # on the key\n  # above b\n  b: 1\n  # end of a\n# end of all\n")]
    [InlineData("a:\n- x # one\n# above y\n- y\n", "a:\n  - x  # one\n  # above y\n  - y\n")]
    [InlineData("a: { # open\n  b: 1, # one\n  c: 2 # two\n} # close\n", "a:\n  # open\n  b: 1  # one\n  c: 2  # two\n  # close\n")]
    [InlineData("a: [ 1, # one\n 2 ]\n", "a:\n  - 1  # one\n  - 2\n")]
    [InlineData("a: {\n b: 1,\n\n c: 2 }\nd: 3", "a: { b: 1, c: 2 }\nd: 3\n")]
    [InlineData("a: 'text'\nb: \"it's\"\nc: '1.2'\nd: 'true'\ne: '2026-11-20'\nf: 'x: y'\ng: ' x'\nh: ''\ni: \"\\u00e9\"",
        "a: 'text'\nb: \"it's\"\nc: '1.2'\nd: 'true'\ne: '2026-11-20'\nf: 'x: y'\ng: ' x'\nh: ''\ni: \"\\u00e9\"\n")]
    [InlineData("a: { b: 'x, y', c: 'x y', 'd': 'lognormal(8 s, 2 s)' }", "a: { b: 'x, y', c: 'x y', 'd': 'lognormal(8 s, 2 s)' }\n")]
    [InlineData("a: { b: lognormal(8 s,  2 s) }", "a: { b: lognormal(8 s,  2 s) }\n")]
    [InlineData("a: &x {b: 1}\nc: *x\nd: { <<: *x, e: 1 }", "a: &x { b: 1 }\nc: *x\nd: { <<: *x, e: 1 }\n")]
    [InlineData("a: &x\n    b: 1\nc:\n- &y\n  d: 1\n- *y\n", "a: &x\n  b: 1\nc:\n  - &y\n    d: 1\n  - *y\n")]
    [InlineData("a: &x # anchored\n    b: &y 1\n", "a: &x  # anchored\n  b: &y 1\n")]
    [InlineData("a: |\n      one\n        two\n\n      three\nb: 1\n", "a: |\n  one\n    two\n\n  three\nb: 1\n")]
    [InlineData("a: | # why\n  one\n\n\nb: >-\n   x\n   y\n", "a: |  # why\n  one\n\nb: >-\n  x\n  y\n")]
    [InlineData("a: |+\n  one\n\n\nb: 1\n", "a: |+\n  one\n\n\nb: 1\n")]
    [InlineData("a:\n - |2\n     two\n    one\n", "a:\n  - |2\n      two\n     one\n")]
    [InlineData("a: one\n     two\n\n     three\n", "a: one\n  two\n\n  three\n")]
    [InlineData("a: 'one\n     two' # c\n", "a: 'one\n  two'  # c\n")]
    [InlineData("a:\nb: ~\nc: null\nd: {e: , f: 1}\n", "a:\nb: ~\nc: null\nd: { e, f: 1 }\n")]
    [InlineData("a: # nothing\nb: 1\n", "a:  # nothing\nb: 1\n")]
    [InlineData("---\na: 1\n...\n", "a: 1\n")]
    [InlineData("{a: 1}", "{ a: 1 }\n")]
    [InlineData("? a\n: 1\n", "a: 1\n")]
    [InlineData("- a\n- b\n", "- a\n- b\n")]
    public void Format_AText_IsItsCanonicalLayout(string text, string canonical)
    {
        Format(text).ShouldBe(canonical);
        Format(canonical).ShouldBe(canonical);
        Format(text.Replace("\n", "\r\n", StringComparison.Ordinal)).ShouldBe(canonical);
        Format("\uFEFF" + text).ShouldBe(canonical);
    }

    [Theory]
    [InlineData("components: { a: { memory: 2GiB, storage: 512GB, uses: 5min } }",
        "components: { a: { memory: 2 GiB, storage: 512 GB, uses: 5min } }\n")]
    [InlineData("components: { a: { settings: { TIMEOUT: 30s }, tags: { size: 2GB }, title: 5min, serves: { timeout: 30s } } }",
        "components: { a: { settings: { TIMEOUT: 30s }, tags: { size: 2GB }, title: 5min, serves: { timeout: 30 s } } }\n")]
    [InlineData("workload: { think: 'exponential(10s)', ramp: 5min, spikes: [ { at: 10min, for: 90s, to: 5000/s } ] }",
        "workload: { think: 'exponential(10s)', ramp: 5 min, spikes: [ { at: 10 min, for: 90 s, to: 5000/s } ] }\n")]
    [InlineData("workload: { think: lognormal(8s, 2s) }", "workload: { think: lognormal(8 s, 2 s) }\n")]
    [InlineData("phases: { a: { lasts: 3..6months } }", "phases: { a: { lasts: 3..6 months } }\n")]
    [InlineData("environments: { dev: { promises: { availability: 99.9%, latency: { p99: 200ms } } } }",
        "environments: { dev: { promises: { availability: 99.9 %, latency: { p99: 200 ms } } } }\n")]
    [InlineData("budget: 1510 EUR/month\npromises: { throughput: 1000/s }", "budget: 1510 EUR/month\npromises: { throughput: 1000/s }\n")]
    public void Format_AQuantity_HasABlankBeforeItsUnit(string text, string canonical)
    {
        Format(text).ShouldBe(canonical);
        Format(canonical).ShouldBe(canonical);
    }

    [Fact]
    public void Format_BracesBeyondTheWidth_BecomeLines()
    {
        var words = string.Join(", ", Enumerable.Range(1, 30).Select(i => $"k{i}: v{i}"));
        Format($"a: {{ short: 1,\n long: {{ {words} }} }} # why\nb: [\n {{ x: {{ {words} }} }} ]").ShouldBe(
            "a:  # why\n  short: 1\n  long:\n" + Lines("    ", ": ") + "b:\n  - x:\n" + Lines("      ", ": "));

        static string Lines(string indent, string colon) =>
            string.Concat(Enumerable.Range(1, 30).Select(i => $"{indent}k{i}{colon}v{i}\n"));
    }

    [Fact]
    public void Format_BracesOnOneLine_StayThere()
    {
        var line = $"a: {{ {string.Join(", ", Enumerable.Range(1, 30).Select(i => $"k{i}: v{i}"))} }}\n";
        Format(line).ShouldBe(line);
    }

    [Theory]
    [MemberData(nameof(Systems))]
    public void Format_ASystem_IsCanonicalAlready(string system)
    {
        var text = File.ReadAllText(Repository.SystemFile(system));
        Format(text).ShouldBe(text);
    }

    [Theory]
    [InlineData("a: [1")]
    [InlineData("a: 1\na: 2")]
    [InlineData("")]
    [InlineData("a: *x")]
    public void Format_ATextWithErrors_IsLeftAlone(string text)
    {
        var bag = new DiagnosticBag();
        SystemFormatter.Format(text, "system.yaml", bag).ShouldBeNull();
        bag.HasErrors.ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(Systems))]
    public void Format_ASystem_KeepsTreeAndCommentsAndIsStable(string system)
    {
        var text = File.ReadAllText(Repository.SystemFile(system));
        var canonical = Format(text);
        Format(canonical).ShouldBe(canonical);
        CommentQueue.Of(canonical).ShouldBe(CommentQueue.Of(text.ReplaceLineEndings("\n")));
        canonical.Split('\n').ShouldAllBe(line => line == line.TrimEnd());
        var (before, after) = (Read(text), Read(canonical));
        before.Environments.ShouldBe(after.Environments);
        foreach (var environment in before.Environments) after.In(environment).ShouldBe(before.In(environment));
    }

    private static SystemDocument Read(string text) => SystemDocument.ReadText(text, "system.yaml", new DiagnosticBag())!;

    private static string Format(string text)
    {
        var bag = new DiagnosticBag();
        var canonical = SystemFormatter.Format(text, "system.yaml", bag);
        bag.Sorted().ShouldBeEmpty();
        return canonical.ShouldNotBeNull();
    }
}
