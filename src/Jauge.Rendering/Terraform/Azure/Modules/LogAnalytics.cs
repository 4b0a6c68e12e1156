using Jauge.Core;
using Jauge.Rendering.Writing.Hcl;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Terraform.Azure.Modules;

/// <summary>A Log Analytics workspace, into which everything else logs.</summary>
internal sealed class LogAnalytics(Language language) : AzureModule(language)
{
    private const int FreeDays = 31;            // azure.microsoft.com/pricing/details/monitor: the first 31 days are free

    private static readonly ModuleVariable Kept =
        new("retention_in_days", HclType.Number, new("Days for which logs are kept.", "Jours pendant lesquels les journaux sont gardés."))
        {
            Validations = [
                new(HclValue.Of("var.retention_in_days").Op(">=", 30).Op("&&", HclValue.Of("var.retention_in_days").Op("<=", 730)),
                new("Log Analytics keeps logs for 30 to 730 days.", "Log Analytics garde les journaux de 30 à 730 jours."))],
        };

    private static readonly ModuleVariable Quota = new("daily_quota_gb", HclType.Number,
        new("Gigabytes a day after which ingestion stops; -1 for none.",
            "Gigaoctets par jour après lesquels l'ingestion s'arrête ; -1 pour aucun.")) { Default = -1 };

    internal override string Folder => "azure-log-analytics";

    internal override Text Purpose =>
        new("Log Analytics workspace: audit and platform logs of all resources.",
            "Espace de travail Log Analytics : journaux d'audit et de plateforme de toutes les ressources.");

    internal override IReadOnlyList<ModuleVariable> Variables => [.. AzureVariables.Common, Kept, Quota];

    internal override IReadOnlyList<ModuleOutput> Outputs =>
        [Output("id", "azurerm_log_analytics_workspace.main.id", "Identifier of the workspace.", "Identifiant de l'espace de travail.")];

    internal override IEnumerable<HclBlock> Main()
    {
        var workspace = Resource("azurerm_log_analytics_workspace");
        workspace.Add("sku", "PerGB2018");
        workspace.Add("retention_in_days", Kept.Value);
        workspace.Add("daily_quota_gb", Quota.Value);
        yield return workspace;
    }

    internal override ModuleCall Call(AzureSite site, DeployedComponent component)
    {
        var call = site.Start(component, this, site.Names.LogAnalytics(component.Name));
        call.Numbers.Add("retention_in_days", Math.Clamp((long)((component.Input("retention") ?? 0) / 86400), FreeDays, 730));
        return call;
    }
}
