using Jauge.Pricing;
using Jauge.Pricing.Bill;

namespace Jauge.Report.Cost;

/// <summary>Which sums are less than what will be paid.</summary>
internal static class Floors
{
    private const string AtLeast = "≥ ";

    /// <summary>Whether something is used and not in the sum: a price nobody knows, or a use that the file leaves open, which is not zero.</summary>
    public static bool IsFloor(MonthlyBill bill) =>
        bill.Gaps.Any(g => g.Component.Spec.Optional != true && g.Kind != GapKind.NotCommitted);

    /// <summary>Names of the environments whose bill is a floor.</summary>
    public static IReadOnlySet<string> Of(IEnumerable<EnvironmentCost> costs) =>
        costs.Where(c => IsFloor(c.Average)).Select(c => c.Deployment.Environment).ToHashSet(StringComparer.Ordinal);

    /// <summary>What stands before an amount: a sign where it is a floor.</summary>
    public static string Sign(bool isFloor) => isFloor ? AtLeast : "";
}
