using Jauge.Rendering.Writing.Shell;

namespace Jauge.Rendering.Scripts.Azure;

/// <summary>A key vault.</summary>
internal sealed class KeyVaultHandling(Site site) : Handling(site)
{
    private string Vault => Site.Azure.KeyVault(Site.Name);

    internal override IEnumerable<Step> Verify() => [Step.Of("key_vault_check", Site.Name, Vault)];

    internal override IEnumerable<ShellCommand> Looks() =>
        [Line("az", "keyvault", "secret", "list", "--vault-name", Vault, "--query", "[].{name:name,enabled:attributes.enabled}", "--output",
            "table")];
}
