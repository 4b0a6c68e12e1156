using Jauge.Rendering.Writing.Shell;

namespace Jauge.Rendering.Scripts.Services;

/// <summary>Stripe, with what the plans sell.</summary>
internal sealed class StripeHandling(Site site) : Handling(site)
{
    internal override IEnumerable<Step> Verify()
    {
        var prices = new StripePlans(Site.Context).Prices.ToList();
        return prices.Count == 0 ? [] : [Step.Of("stripe_check", [Site.Name, .. prices.Select(p => p.Key)])];
    }

    internal override IEnumerable<ShellCommand> Looks() => [Line("curl", "--silent", "https://status.stripe.com/api/v2/status.json")];
}
