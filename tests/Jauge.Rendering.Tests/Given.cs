using Jauge.Catalog;
using Jauge.Core;
using Jauge.Rendering.Files;
using Jauge.Spec.Reading;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Tests;

/// <summary>Systems to render.</summary>
internal static class Given
{
    /// <summary>Every environment of one of the repository's systems.</summary>
    internal static IReadOnlyList<Deployment> System(string name) => Read(Clone.Find("systems", name, "system.yaml"));

    /// <summary>Every environment of a system written in a test.</summary>
    /// <param name="text">The description.</param>
    /// <param name="offering">An offering of its own, as one would write it beside the file; null for none.</param>
    internal static IReadOnlyList<Deployment> Text(string text, string? offering = null)
    {
        using var folder = new ScratchFolder();
        var file = Path.Combine(folder.Path, "system.yaml");
        File.WriteAllText(file, text);
        if (offering is null) return Read(file);
        var own = Directory.CreateDirectory(Path.Combine(folder.Path, "own", "azure")).FullName;
        File.WriteAllText(Path.Combine(own, $"{offering.Split('\n')[0].Split('/')[1].Trim()}.yaml"), offering);
        return Read(file, Path.Combine(folder.Path, "own"));
    }

    internal static Delivery Rendered(string system, Language language) =>
        SystemRendering.Render(System(system), new() { Language = language });

    private static List<Deployment> Read(string file, params string[] own)
    {
        var bag = new DiagnosticBag();
        var document = SystemDocument.Read(file, bag);
        var catalog = OfferingCatalog.Load([Clone.Find("catalog"), .. own], bag);
        var deployments = document?.Environments.Select(e => new Resolver(catalog, bag).Resolve(document, e)).ToList() ?? [];
        bag.Sorted().Where(d => d.Severity == Severity.Error).ShouldBeEmpty();
        return deployments;
    }
}
