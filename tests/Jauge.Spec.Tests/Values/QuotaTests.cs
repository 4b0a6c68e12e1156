using Jauge.Spec.Values;

namespace Jauge.Spec.Tests.Values;

public sealed class QuotaTests
{
    [Theory]
    [InlineData("10000/month", "10000/month", false)]
    [InlineData("5 GB", "5 GB", false)]
    [InlineData("unlimited", "unlimited", true)]
    public void TryParse_AQuota_RoundTrips(string text, string canonical, bool unlimited)
    {
        Quota.TryParse(text, "plans.free.quota.x", out var quota).ShouldBeTrue();
        (quota!.ToString(), quota.IsUnlimited).ShouldBe((canonical, unlimited));
    }

    [Theory]
    [InlineData("a lot")]
    [InlineData("Unlimited")]
    public void TryParse_AnythingElse_IsRefused(string text) => Quota.TryParse(text, "x", out _).ShouldBeFalse();
}
