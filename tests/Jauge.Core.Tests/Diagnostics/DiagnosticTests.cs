namespace Jauge.Core.Tests.Diagnostics;

public sealed class DiagnosticTests
{
    [Fact]
    public void Sorted_OfSeveral_IsByPositionAndDistinct()
    {
        var bag = new DiagnosticBag();
        Diagnostic late = At(9, Severity.Error), early = At(2, Severity.Warning),
        whole = new("JG1000", Severity.Info, SourceSpan.None("b.yaml"), Core.Text.Same("m"));
        bag.AddRange([late, whole, early, At(9, Severity.Error)]);
        bag.Sorted().ShouldBe([early, late, whole]);
        bag.Count.ShouldBe(3);
    }

    [Fact]
    public void HasErrors_OfWarningsOnly_IsFalse()
    {
        var bag = new DiagnosticBag();
        bag.Add(At(1, Severity.Warning));
        bag.HasErrors.ShouldBeFalse();
        bag.Add(At(1, Severity.Error));
        bag.HasErrors.ShouldBeTrue();
    }

    [Fact]
    public void ToString_OfADiagnostic_IsWhatCompilersPrint() =>
        At(9, Severity.Error).ToString().ShouldBe("a.yaml:9:1: error JG1000: m");

    [Fact]
    public void Within_OfOneLine_CountsFromItsColumn() =>
        new SourceSpan("a.yaml", 3, 10, 3, 30).Within(5, 4).ShouldBe(new("a.yaml", 3, 15, 3, 19));

    [Fact]
    public void Within_OfSeveralLines_StaysWhole()
    {
        var span = new SourceSpan("a.yaml", 3, 10, 4, 2);
        span.Within(5, 4).ShouldBe(span);
    }

    [Theory]
    [InlineData("replica", "replicas")]
    [InlineData("storgae", "storage")]
    [InlineData("CPU", "cpu")]
    [InlineData("zzz", null)]
    [InlineData("", null)]
    public void Of_AWord_IsTheNearestName(string word, string? nearest) =>
        NearestName.Of(word, ["replicas", "storage", "cpu", "memory"]).ShouldBe(nearest);

    [Fact]
    public void Of_AHostileWord_IsNothing() => NearestName.Of(new string('a', 100_000_000), ["a"]).ShouldBeNull();

    private static Diagnostic At(int line, Severity severity) =>
        new("JG1000", severity, new("a.yaml", line, 1, line, 2), Core.Text.Same("m"));
}
