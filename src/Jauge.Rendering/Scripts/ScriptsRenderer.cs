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
        return new BashScripts(plans).Files();
    }
}
