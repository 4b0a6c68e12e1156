using Jauge.Rendering.Files;
using Jauge.Rendering.Writing.PowerShell;
using static Jauge.Rendering.Writing.PowerShell.PowerShellStatement;

namespace Jauge.Rendering.Scripts;

/// <summary>The scripts in PowerShell, for whoever works on Windows: the same steps with the same names, as far as the library knows
/// them.</summary>
internal sealed class PowerShellScripts(IReadOnlyList<EnvironmentPlan> plans)
{
    private const string Folder = "scripts/windows";

    /// <summary>What a function of the bash library is called here. The other ones have no counterpart yet.</summary>
    private static readonly Dictionary<string, string> Functions = new(StringComparer.Ordinal)
    {
        ["check_state"] = "Test-State", ["check_redis"] = "Test-Redis", ["container_app_deploy"] = "Publish-ContainerApp",
        ["container_app_check"] = "Test-ContainerApp",
        ["container_app_rollback"] = "Restore-ContainerApp", ["web_app_deploy"] = "Publish-WebApp", ["web_app_check"] = "Test-WebApp",
        ["web_app_rollback"] = "Restore-WebApp",
        ["web_app_backup"] = "Backup-WebApp", ["web_app_restore"] = "Restore-WebAppFiles",
        ["flexible_server_check"] = "Test-FlexibleServer",
        ["flexible_server_backup"] = "Backup-FlexibleServer", ["flexible_server_restore"] = "Restore-FlexibleServer",
        ["flexible_server_failover"] = "Switch-FlexibleServer",
        ["key_vault_check"] = "Test-KeyVault", ["front_door_check"] = "Test-FrontDoor", ["redis_cache_failover"] = "Switch-RedisCache",
        ["azure_costs"] = "Show-AzureCost", ["budget"] = "Show-Budget",
    };

    private readonly ScriptText _text = new(plans[0].Context);

    internal IEnumerable<RenderedFile> Files()
    {
        foreach (var operation in Enum.GetValues<Operation>()
            .Where(o => o is Operation.Deploy or Operation.Verify || plans.Any(p => p.Steps(o).Any(IsKnown))))
            yield return new($"{Folder}/{operation.ToString().ToLowerInvariant()}.ps1", Script(operation));
        if (plans.Any(p => p.Uses("azure"))) yield return new($"{Folder}/cost-analysis.ps1", Costs());
        yield return new($"{Folder}/deploy.bat", "@pwsh -NoProfile -File \"%~dp0deploy.ps1\" %*\n");
        foreach (var file in ScriptLibrary.PowerShell(plans[0].Context).Render($"{Folder}/lib", ["Azure.ps1", "Common.ps1"]))
            yield return file;
    }

    private static bool IsKnown(ComponentSteps steps) => steps.Regions.SelectMany(r => r.Steps).Any(s => Functions.ContainsKey(s.Function));

    private string Script(Operation operation) => PowerShellWriter.Write(_text.Purpose(operation), [.. Common(), .. Own(operation)],
    [
        .. Beginning(Chosen(operation)), Call("Enter-Lock"),
        Switch("Environment", plans.Select(p => (p.Context.Environment, Arm(p, operation)))), Call("Complete-Script"),
    ]);

    private string Costs() =>
        PowerShellWriter.Write(plans[0]
            .Context.Say("Says what the month has cost so far, beside the budget.",
                "Dit ce que le mois a coûté jusqu'ici, à côté du budget."), [.. Common()],
    [
        .. Beginning(PowerShellValue.List([])),
        Switch("Environment", plans.Select(p => (p.Context.Environment, Steps(CostScript.Steps(p)).Prepend(Call("Assert-Tool", "az"))))),
    ]);

    private IEnumerable<PowerShellParameter> Common() =>
    [
        new("string", "Environment") { IsMandatory = true, OneOf = [.. plans.Select(p => p.Context.Environment)] },
        new("switch", "DryRun"), new("switch", "Yes"), new("string", "Confirmed"), new("string[]", "Only"),
    ];

    private static IEnumerable<PowerShellParameter> Own(Operation operation) => operation switch
    {
        Operation.Deploy => [new("string[]", "Image"), new("string[]", "Package"), new("string[]", "Skip")],
        Operation.Rollback => [new("string", "Revision")],
        Operation.Restore => [new("string", "At"), new("string", "To")],
        _ => [],
    };

    // what the library reads: image=shop=registry/shop:2, at=…
    private static PowerShellValue Chosen(Operation operation) => PowerShellValue.Choices(Own(operation).Select(p => p.Name));

    private IEnumerable<PowerShellStatement> Beginning(PowerShellValue chosen) =>
    [
        Load("lib/Common.ps1"), Load("lib/Azure.ps1"), Set("Chosen", chosen),
        Call("Initialize-Script", plans[0].Context.System, PowerShellValue.Variable("Environment"), PowerShellValue.Variable("DryRun"),
            PowerShellValue.Variable("Yes"),
            PowerShellValue.Variable("Confirmed"), PowerShellValue.Variable("Only"), PowerShellValue.Variable("Chosen")),
    ];

    private static IEnumerable<PowerShellStatement> Arm(EnvironmentPlan plan, Operation operation)
    {
        var steps = plan.Steps(operation).Where(IsKnown).ToList();
        yield return operation == Operation.Deploy && plan.HasTerraform ? Call("Assert-Tool", "az", "terraform")
            : Call("Assert-Tool", "az");
        if (operation is Operation.Restore or Operation.Failover)
            yield return Call("Assert-One", [.. steps.Select(s => PowerShellValue.Of(s.Component))]);
        yield return Call("Connect-Cloud");
        if (operation == Operation.Deploy && plan.BacksUpFirst)
            yield return If(Call("Test-Part", "backup"),
                [If(Call("Test-TerraformState", $"terraform/environments/{plan.Context.Environment}"),
                    [Call("Invoke-Also", "backup.ps1")])]);
        if (operation == Operation.Deploy && plan.HasTerraform)
            yield return If(Call("Test-Part", "terraform"),
                [Call("Invoke-Terraform", $"terraform/environments/{plan.Context.Environment}")]);
        foreach (var component in steps)
            yield return If(Call("Test-Wanted", component.Component), Steps(component.Regions.SelectMany(r => r.Steps)));
        if (operation == Operation.Deploy) yield return If(Call("Test-Part", "verify"), [Call("Invoke-Also", "verify.ps1")]);
        if (operation == Operation.Verify) yield return Call("Complete-Checks");
        foreach (var unknown in plan.Steps(operation).SelectMany(s => s.Regions)
            .Where(r => r.Steps.Any(s => !Functions.ContainsKey(s.Function))))
            plan.Context.Note(unknown.Site.Name, "the PowerShell scripts know nothing of {0}: the bash ones do (WSL).",
                "les scripts PowerShell ne connaissent pas {0} : ceux en bash, oui (WSL).");
    }

    private static IEnumerable<PowerShellStatement> Steps(IEnumerable<Step> steps) =>
        steps.Where(s => Functions.ContainsKey(s.Function))
            .Select(s => Call(Functions[s.Function], [.. s.Arguments.Select(PowerShellValue.Of)]));
}
