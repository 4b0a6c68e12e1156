using Jauge.Rendering.Writing.Shell;

namespace Jauge.Rendering.Scripts.Azure;

/// <summary>A storage account of blobs.</summary>
internal sealed class BlobHandling(Site site) : Handling(site)
{
    private string Account => Site.Azure.Storage(Site.Name);

    internal override IEnumerable<Step> Verify() =>
        [Step.Of("check_state", Site.Name, "available", "az", "storage", "account", "show", "--resource-group", Site.Azure.ResourceGroup,
            "--name", Account, "--query", "statusOfPrimary", "--output", "tsv")];

    internal override IEnumerable<Step> Restore() =>
        Site.Component.Spec.Backups is null ? [] : [Step.Of("blob_restore", Site.Name, Site.Azure.ResourceGroup, Account)];

    internal override IEnumerable<ShellCommand> Looks() =>
        [Line("az", "storage", "account", "show", "--resource-group", Site.Azure.ResourceGroup, "--name", Account, "--query",
            "{primary:statusOfPrimary,replication:sku.name}", "--output", "table")];
}
