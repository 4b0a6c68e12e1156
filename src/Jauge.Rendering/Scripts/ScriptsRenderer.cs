using Jauge.Rendering.Files;
using Jauge.Spec.Model;

namespace Jauge.Rendering.Scripts;

/// <summary>Scripts that deploy, check, take back, save and restore the system.</summary>
internal static class ScriptsRenderer
{
    internal static IEnumerable<RenderedFile> Render(IReadOnlyList<RenderContext> environments)
    {
        if (environments.Count == 0) return [];
        List<EnvironmentPlan> plans = [.. environments.Select(e => new EnvironmentPlan(e))];
        return IsForWindows(environments) ? new BashScripts(plans).Files().Concat(new PowerShellScripts(plans).Files())
            : new BashScripts(plans).Files();
    }

    private static bool IsForWindows(IEnumerable<RenderContext> environments) =>
        environments.Any(e => e.Deployment.Spec.Shells.Contains(ScriptShell.Powershell));
}
