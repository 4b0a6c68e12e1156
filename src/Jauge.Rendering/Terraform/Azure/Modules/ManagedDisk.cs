using System.Globalization;
using Jauge.Core;
using Jauge.Rendering.Writing.Hcl;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Terraform.Azure.Modules;

/// <summary>Managed disks of one size.</summary>
internal sealed class ManagedDisk(Language language) : AzureModule(language)
{
    // learn.microsoft.com/azure/virtual-machines/disks-types: gibibytes of each step, the same for P, E and S
    private static readonly Dictionary<int, int> Sizes = new()
    {
        [1] = 4, [2] = 8, [3] = 16, [4] = 32, [6] = 64, [10] = 128, [15] = 256, [20] = 512, [30] = 1024, [40] = 2048, [50] = 4096,
        [60] = 8192, [70] = 16384, [80] = 32767,
    };

    private static readonly ModuleVariable Kind =
        new ModuleVariable("storage_account_type", HclType.Text, new("Kind of the disk.", "Sorte de disque."))
        .OneOf("Standard_LRS", "StandardSSD_LRS", "StandardSSD_ZRS", "Premium_LRS", "Premium_ZRS");

    private static readonly ModuleVariable Size =
        new ModuleVariable("size_gb", HclType.Number, new("Size, in gibibytes.", "Taille en gibioctets.")).Between(1, 32767);
    private static readonly ModuleVariable Count =
        new ModuleVariable("disk_count", HclType.Number, new("Number of disks.", "Nombre de disques.")).Between(1, 64);

    internal override string Folder => "azure-managed-disk";

    internal override Text Purpose => new("Managed disks.", "Disques managés.");

    internal override IReadOnlyList<ModuleVariable> Variables => [.. AzureVariables.Common, Kind, Size, Count];

    internal override IReadOnlyList<ModuleOutput> Outputs =>
        [new("ids", HclValue.ForList("disk", HclValue.Of("azurerm_managed_disk.main"), HclValue.Of("disk.id")),
            new("Identifiers of the disks.", "Identifiants des disques."))];

    internal override IEnumerable<HclBlock> Main() =>
    [
        new HclBlock("resource", "azurerm_managed_disk", "main")
            .With("count", Count.Value)
            .With("name", HclValue.Join(AzureVariables.Name.Value, "-", HclValue.Of("count.index").Op("+", 1)))
            .With("resource_group_name", AzureVariables.ResourceGroup.Value)
            .With("location", AzureVariables.Location.Value)
            .With("tags", AzureVariables.Tags.Value)
            .With("create_option", "Empty")
            .With("storage_account_type", Kind.Value)
            .With("disk_size_gb", Size.Value)
            .With("network_access_policy", "DenyAll")
            .With("public_network_access_enabled", false)
            .With(TerraformBlocks.Keep(Say("It holds data.", "Il porte des données."))),
    ];

    internal override ModuleCall Call(AzureSite site, DeployedComponent component)
    {
        var call = site.Start(component, this, site.Names.Disk(component.Name));
        var (step, redundancy) = (component.Spec.Sku ?? "E10_LRS").Split('_') is [var s, var r] ? (s, r) : ("E10", "LRS");
        call.Numbers.Add("storage_account_type",
            $"{step[..1] switch { "P" => "Premium", "S" => "Standard", _ => "StandardSSD" }}_{redundancy}");
        call.Numbers.Add("size_gb",
            int.TryParse(step[1..], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? Sizes.GetValueOrDefault(number, 128)
                : 128);
        call.Numbers.Add("disk_count", Math.Max(1, component.MinReplicas));
        return call;
    }
}
