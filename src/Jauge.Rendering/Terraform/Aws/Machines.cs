using Jauge.Core;
using Jauge.Core.Expressions;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Terraform.Aws;

/// <summary>What the names and sizes of machines say.</summary>
internal static class Machines
{
    /// <summary>Architecture of a size, as EC2 calls it.</summary>
    /// <remarks>Names: a g behind the generation stands for Graviton,
    /// docs.aws.amazon.com/ec2/latest/instancetypes/instance-type-names.html, from memory, not re-read.</remarks>
    internal static string Architecture(DeployedComponent component)
    {
        if (component.Sku?.Attributes.GetValueOrDefault("architecture") is TextValue { Text: var said })
            return said == "x86-64" ? "x86_64" : said;
        var family = (component.Spec.Sku ?? "").Split('.')[0];
        var behind = family.SkipWhile(c => !char.IsDigit(c)).SkipWhile(char.IsDigit);
        return behind.Contains('g') ? "arm64" : "x86_64";
    }

    /// <summary>The size that the description names; where it names none, one that is said.</summary>
    internal static string Size(AwsSite site, DeployedComponent component, string otherwise)
    {
        if (component.Spec.Sku is { } named) return named;
        site.Context.Note(component.Name, $"{{0}}: the file names no size; {otherwise} stands for it.",
            $"{{0}} : le fichier ne nomme pas de taille ; {otherwise} en tient lieu.");
        return otherwise;
    }

    /// <summary>Whole gibibytes, as AWS sells disks; 100 GB of a price list are 100 GiB of a disk.</summary>
    internal static long Gibibytes(Bytes size) =>
        size.Count % 1_000_000_000 == 0 ? size.Count / 1_000_000_000 : (long)Math.Ceiling(size.Gibibytes);
}
