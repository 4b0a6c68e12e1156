using Jauge.Core;

namespace Jauge.Rendering.Tests.Terraform.Aws;

/// <summary>Which offerings of AWS a delivery knows, seen from outside: the others are said to have no resource.</summary>
internal static class AwsMapping
{
    private static readonly Lazy<HashSet<string>> Unmapped = new(Read);

    internal static bool Contains(string offering) =>
        EveryOffering.Text.Contains($"aws/{offering},", StringComparison.Ordinal) && !Unmapped.Value.Contains(offering);

    private static HashSet<string> Read()
    {
        var notes = SystemRendering.Render(Given.Text(EveryOffering.Text), new() { Parts = [DeliveryPart.Terraform] }).Notes;
        return [.. notes.Select(n => n.English).Where(n => n.Contains("has no Terraform resource", StringComparison.Ordinal))
            .Select(n => n.Split("aws/")[^1].Split(' ')[0])];
    }
}
