using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Terraform.Aws;

/// <summary>Zones of a region that a network spans.</summary>
/// <remarks>Letters: the zones that every account gets; where some get others, the exceptions are named. catalog/aws/provider.yaml counts
/// them.</remarks>
internal static class AwsZones
{
    /// <summary>Three hold a majority when one is lost; a fourth adds cost and no more of that.</summary>
    internal const int Most = 3;

    // regions in which the first letters are not what new accounts get:
    // docs.aws.amazon.com/global-infrastructure/latest/regions/aws-availability-zones.html
    private static readonly Dictionary<string, string> Letters = new(StringComparer.Ordinal)
    {
        ["us-west-1"] = "ac", ["ap-northeast-1"] = "acd", ["ca-central-1"] = "abd", ["sa-east-1"] = "abc",
    };

    internal static IEnumerable<string> Of(RegionId region) =>
        Letters.GetValueOrDefault(region.Region, "abc").Take(Most).Select(letter => $"{region.Region}{letter}");
}
