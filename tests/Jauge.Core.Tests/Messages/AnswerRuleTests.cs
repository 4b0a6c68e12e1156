using Jauge.Core.Messages;

namespace Jauge.Core.Tests.Messages;

public sealed class AnswerRuleTests
{
    [Theory]
    [InlineData("json $.result[1]", ExtractionKind.Json)]
    [InlineData("json $", ExtractionKind.Json)]
    [InlineData("json $['a b'].items[*].id", ExtractionKind.Json)]
    [InlineData("header X-Token", ExtractionKind.Header)]
    [InlineData("cookie sid", ExtractionKind.Cookie)]
    [InlineData(@"regex seat=(\d+)", ExtractionKind.Regex)]
    [InlineData("body", ExtractionKind.Body)]
    public void Extraction_AsTheLanguageWritesIt_IsReadAndWrittenTheSame(string text, ExtractionKind kind)
    {
        Extraction.TryParse(text, out var read).ShouldBeTrue();
        read!.Kind.ShouldBe(kind);
        read.ToString().ShouldBe(text);
    }

    [Theory]
    [InlineData("json result")]
    [InlineData("json $.")]
    [InlineData("json $.a[")]
    [InlineData("json $.a[-1]")]
    [InlineData("header")]
    [InlineData("header A B")]
    [InlineData("regex (")]
    [InlineData("regex (?=a)b")]
    [InlineData("body all")]
    [InlineData("xpath //a")]
    [InlineData("")]
    public void Extraction_AnythingElse_IsRefused(string text) => Extraction.TryParse(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData("status 200..299 or 409")]
    [InlineData("status 201")]
    [InlineData("header ETag")]
    [InlineData("header Content-Type = text/html")]
    [InlineData("body contains a seat")]
    [InlineData("body lacks error")]
    [InlineData("regex a+b")]
    [InlineData("json $.state = paid")]
    [InlineData("json $.items[0]")]
    public void AnswerCheck_AsTheLanguageWritesIt_IsReadAndWrittenTheSame(string text)
    {
        AnswerCheck.TryParse(text, out var read).ShouldBeTrue();
        read!.ToString().ShouldBe(text);
    }

    [Theory]
    [InlineData("status")]
    [InlineData("status 20")]
    [InlineData("status 299..200")]
    [InlineData("body has a")]
    [InlineData("body contains")]
    [InlineData("header = a")]
    [InlineData("json state = paid")]
    [InlineData("time < 3 s")]
    public void AnswerCheck_AnythingElse_IsRefused(string text) => AnswerCheck.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void Takes_AStatus_IsInOneOfTheRanges()
    {
        AnswerCheck.TryParse("status 200..299 or 409", out var check).ShouldBeTrue();
        new[] { 200, 299, 409 }.ShouldAllBe(s => check!.Takes(s));
        new[] { 199, 300, 408, 410 }.ShouldAllBe(s => !check!.Takes(s));
    }

    [Theory]
    [InlineData("p99 < 200 ms", 0.2)]
    [InlineData("p99.9 < 1 s", 1)]
    [InlineData("mean of login < 50 ms", 0.05)]
    [InlineData("max < 3 s", 3)]
    [InlineData("error-rate < 1 %", 0.01)]
    [InlineData("throughput > 500/s", 500)]
    public void Threshold_AsTheLanguageWritesIt_IsReadAndWrittenTheSame(string text, double bound)
    {
        Threshold.TryParse(text, out var read).ShouldBeTrue();
        read!.Bound.ShouldBe(bound, 1e-12);
        read.ToString().ShouldBe(text);
    }

    [Theory]
    [InlineData("latency.p95 <= 2 s", "p95 < 2 s")]
    [InlineData("throughput >= 60/min", "throughput > 1/s")]
    public void Threshold_InOtherWords_IsTheSame(string text, string written)
    {
        Threshold.TryParse(text, out var read).ShouldBeTrue();
        read!.ToString().ShouldBe(written);
    }

    [Theory]
    [InlineData("p99 > 200 ms")]
    [InlineData("p99 < 200")]
    [InlineData("p100 < 1 s")]
    [InlineData("throughput < 5/s")]
    [InlineData("error-rate < 200 %")]
    [InlineData("cpu < 80 %")]
    [InlineData("p99 in login < 1 s")]
    [InlineData("< 1 s")]
    public void Threshold_AnythingElse_IsRefused(string text) => Threshold.TryParse(text, out _).ShouldBeFalse();
}
