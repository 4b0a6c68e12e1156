using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Terraform.Azure;

/// <summary>Regions that have availability zones.</summary>
/// <remarks>learn.microsoft.com/azure/reliability/regions-list, "Availability zone support", list of 2025-09-23, read 2026-11-20
/// (denmarkeast is announced there, not open). A region that is not here is taken as one without.</remarks>
internal static class AzureZones
{
    private static readonly HashSet<string> Regions = new(StringComparer.Ordinal)
    {
        "australiaeast", "austriaeast", "belgiumcentral", "brazilsouth", "canadacentral", "centralindia", "centralus", "chilecentral",
        "eastasia", "eastus", "eastus2",
        "francecentral", "germanywestcentral", "indonesiacentral", "israelcentral", "italynorth", "japaneast", "japanwest", "koreacentral",
        "malaysiawest",
        "mexicocentral", "newzealandnorth", "northeurope", "norwayeast", "polandcentral", "qatarcentral", "southafricanorth",
        "southcentralus", "southeastasia",
        "spaincentral", "swedencentral", "switzerlandnorth", "uaenorth", "uksouth", "westeurope", "westus2", "westus3",
    };

    internal static bool Has(RegionId region) => Regions.Contains(region.Region);
}
