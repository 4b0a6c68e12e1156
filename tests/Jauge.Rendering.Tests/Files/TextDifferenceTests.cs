using FsCheck;
using FsCheck.Fluent;
using Jauge.Rendering.Files;

namespace Jauge.Rendering.Tests.Files;

public sealed class TextDifferenceTests
{
    [Fact]
    public void Of_EqualTexts_IsEmpty() => TextDifference.Of("a\nb\n", "a\nb\n").ShouldBe("");

    [Fact]
    public void Of_AChangedLine_ShowsThreeLinesAroundIt() =>
        TextDifference.Of("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n")
            .ShouldBe("@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n");

    [Fact]
    public void Of_DistantChanges_AreTwoHunks() =>
        TextDifference.Of(string.Concat(Enumerable.Range(1, 30).Select(i => $"{i}\n")),
            string.Concat(Enumerable.Range(2, 30).Select(i => $"{i}\n")))
            .Split('\n').Count(l => l.StartsWith("@@", StringComparison.Ordinal)).ShouldBe(2);

    [Fact]
    public void Of_NothingBefore_AddsEveryLine() => TextDifference.Of("", "a\nb\n").ShouldBe("@@ -1,0 +1,2 @@\n+a\n+b\n");

    [Fact]
    public void Of_AnyTwoTexts_LeadsFromOneToTheOther()
    {
        var texts = Gen.Elements("a", "b", "c", "d").ListOf().Select(l => string.Concat(l.Select(x => x + "\n")));
        Prop.ForAll(texts.ToArbitrary(), texts.ToArbitrary(), (before, after) =>
        {
            var hunks = TextDifference.Of(before, after).Split('\n')
                .Where(l => l.Length > 0 && !l.StartsWith("@@", StringComparison.Ordinal)).ToList();
            return Remaining(before, hunks, '+') == Remaining(after, hunks, '-');
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
    }

    // how many lines of a text no hunk shows: what is not shown is the same on both sides
    private static int Remaining(string text, List<string> hunks, char other) =>
        text.Count(c => c == '\n') - hunks.Count(h => h[0] != other);
}
