using Jauge.Spec.Values;

namespace Jauge.Spec.Tests.Values;

public sealed class AlertConditionTests
{
    [Theory]
    [InlineData("cpu > 80 %", "cpu > 80 %")]
    [InlineData("latency.p95>2 s", "latency.p95 > 2 s")]
    [InlineData("availability < 99 %", "availability < 99 %")]
    [InlineData("error-rate >= 1 %", "error-rate > 1 %")]
    [InlineData("connections > limit", "connections > limit")]
    [InlineData("down", "down")]
    [InlineData("failover", "failover")]
    public void TryParse_ACondition_IsItsCanonicalText(string text, string canonical)
    {
        AlertCondition.TryParse(text, out var condition).ShouldBeTrue();
        condition!.ToString().ShouldBe(canonical);
    }

    [Theory]
    [InlineData("cpu")]
    [InlineData("cpu > hot")]
    [InlineData("cpu = 80 %")]
    [InlineData("temperature > 80 %")]
    [InlineData("> 80 %")]
    [InlineData("")]
    [InlineData(null)]
    public void TryParse_AnythingElse_IsRefused(string? text) => AlertCondition.TryParse(text, out _).ShouldBeFalse();
}
