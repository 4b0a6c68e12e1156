using Jauge.Rendering.Writing.Hcl;

namespace Jauge.Rendering.Terraform.Aws;

/// <summary>Numbers of days for which CloudWatch keeps logs.</summary>
/// <remarks>CloudWatch Logs API reference, PutRetentionPolicy, retentionInDays; from memory, not re-read.</remarks>
internal static class LogRetention
{
    private static readonly int[] Allowed =
        [1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653];

    internal static IEnumerable<HclValue> Days => Allowed.Select(d => (HclValue)d);

    /// <summary>The shortest time that is not shorter than what is wanted.</summary>
    internal static int For(double days) => Allowed.FirstOrDefault(d => d >= days, Allowed[^1]);
}
