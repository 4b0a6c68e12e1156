using Jauge.Core;
using Jauge.Rendering.Files;
using Jauge.Rendering.Kubernetes;
using Jauge.Rendering.LoadTests;
using Jauge.Rendering.Observability;
using Jauge.Rendering.Runbooks;
using Jauge.Rendering.Scripts;
using Jauge.Rendering.Terraform;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering;

/// <summary>Renders the delivery of a system.</summary>
public static class SystemRendering
{
    /// <summary>All files of the given environments; the same description, options and version give the same bytes.</summary>
    /// <param name="deployments">Environments of one system, each once.</param>
    /// <param name="options">What is written, and in which language.</param>
    public static Delivery Render(IEnumerable<Deployment> deployments, RenderOptions options)
    {
        ArgumentNullException.ThrowIfNull(deployments);
        ArgumentNullException.ThrowIfNull(options);
        var notes = new NoteBook();
        var contexts = deployments.Select(d => new RenderContext(d, options.Language, notes)).ToList();
        var files = Parts(options).SelectMany(part => Part(part, contexts)).ToList();
        if (contexts.Count > 0 && Parts(options).Contains(DeliveryPart.Runbooks)) files.Add(DeliveryReadme.Render(contexts, files));
        return Delivery.Of(files, notes.Read(contexts.Count));
    }

    private static IEnumerable<DeliveryPart> Parts(RenderOptions options) =>
        options.Parts.Count > 0 ? options.Parts.Distinct() : Enum.GetValues<DeliveryPart>();

    private static IEnumerable<RenderedFile> Part(DeliveryPart part, IReadOnlyList<RenderContext> environments) => part switch
    {
        DeliveryPart.Terraform => TerraformRenderer.Render(environments),
        DeliveryPart.Kubernetes => KubernetesRenderer.Render(environments),
        DeliveryPart.Observability => environments.SelectMany(ObservabilityRenderer.Render),
        DeliveryPart.Runbooks => RunbooksRenderer.Render(environments),
        DeliveryPart.Scripts => ScriptsRenderer.Render(environments),
        DeliveryPart.LoadTests => environments.SelectMany(LoadTestsRenderer.Render),
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };
}
