using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Kubernetes;

/// <summary>A program's image, without the tag: kustomize sets it, in one place for all objects.</summary>
internal sealed class Image(RenderContext context, DeployedComponent component)
{
    /// <summary>A tag that no registry has: what nobody has set must not run by accident.</summary>
    internal const string Unset = "to-be-set";

    internal string Name => Stated is { } image ? image[..End(image)] : Unnamed();

    /// <summary>The stated tag; null where the file states a digest, which stays where it is.</summary>
    internal string? Tag => Stated is not { } image ? Unset
        : image.Contains('@', StringComparison.Ordinal) ? null
        : End(image) < image.Length ? image[(End(image) + 1)..] : Unset;

    private string? Stated => component.Spec.Image;

    // the colon of a registry's port is no tag's; a digest is part of the name here
    private static int End(string image)
    {
        var colon = image.LastIndexOf(':');
        return image.Contains('@', StringComparison.Ordinal) || colon < image.LastIndexOf('/') || colon < 0 ? image.Length : colon;
    }

    private string Unnamed()
    {
        context.Note(component.Name, $"the file names no image for {{0}}: {context.System}/NAME stands for it, and kustomize sets its tag.",
            $"le fichier ne nomme pas d'image pour {{0}} : {context.System}/NOM en tient lieu, et kustomize en pose l'étiquette.");
        return $"{context.System}/{component.Name}";
    }
}
