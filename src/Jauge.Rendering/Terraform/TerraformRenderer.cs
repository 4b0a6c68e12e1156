using Jauge.Rendering.Files;
using Jauge.Rendering.Terraform.Aws;
using Jauge.Rendering.Terraform.Azure;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Terraform;

/// <summary>What the clouds are told to hold: modules that all environments share, and a folder for each environment.</summary>
internal static class TerraformRenderer
{
    private static readonly Dictionary<string, Func<RenderContext, CloudEnvironment>> Clouds = new(StringComparer.Ordinal)
    {
        ["aws"] = context => new AwsEnvironment(context),
        ["azure"] = context => new AzureEnvironment(context),
    };

    internal static IEnumerable<RenderedFile> Render(IReadOnlyList<RenderContext> environments)
    {
        var folders = environments.Select(Folder).OfType<EnvironmentFolder>().ToList();
        var modules = folders.SelectMany(f => f.Calls).Select(c => c.Module).DistinctBy(m => m.Folder);
        return modules.SelectMany(m => m.Files()).Concat(folders.SelectMany(f => f.Files()));
    }

    /// <summary>The cloud that keeps Terraform's state; null where Terraform makes nothing.</summary>
    internal static string? Home(RenderContext context) => Providers(context).FirstOrDefault();

    private static EnvironmentFolder? Folder(RenderContext context)
    {
        var clouds = Providers(context).Select(p => Clouds[p](context)).ToList();
        foreach (var component in context.Deployment.Components.Where(c => !clouds.Any(cloud => cloud.Maps(c))))
            NoteUnmapped(context, component);
        var used = clouds.Where(c => c.Calls.Count > 0).ToList();
        return used.Count > 0 ? new(context, used) : null;
    }

    // the home of the system comes first: it keeps Terraform's state
    private static IEnumerable<string> Providers(RenderContext context)
    {
        var home = context.Deployment.Spec.Region?.Split('/')[0];
        return context.Deployment.Components.Select(c => c.Provider).Distinct().Where(Clouds.ContainsKey).OrderBy(p => p == home ? 0 : 1);
    }

    private static void NoteUnmapped(RenderContext context, DeployedComponent component) => context.Note(component.Name,
        $"{{0}}: {component.Offering.Id} has no Terraform resource here; it is set up by hand or by a script.",
        $"{{0}} : {component.Offering.Id} n'a pas de ressource Terraform ici ; sa mise en place se fait à la main ou par un script.");
}
