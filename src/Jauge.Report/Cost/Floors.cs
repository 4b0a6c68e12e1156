using Jauge.Pricing;

namespace Jauge.Report.Cost;

/// <summary>How sums that are less than what will be paid are marked.</summary>
internal static class Floors
{
    private const string AtLeast = "≥ ";

    /// <summary>Names of the environments whose bill is a floor.</summary>
    public static IReadOnlySet<string> Of(IEnumerable<EnvironmentCost> costs) =>
        costs.Where(c => c.Average.IsFloor).Select(c => c.Deployment.Environment).ToHashSet(StringComparer.Ordinal);

    /// <summary>What stands before an amount: a sign where it is a floor.</summary>
    public static string Sign(bool isFloor) => isFloor ? AtLeast : "";
}
