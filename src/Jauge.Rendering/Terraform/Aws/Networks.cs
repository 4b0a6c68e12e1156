using Jauge.Rendering.Writing.Hcl;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Terraform.Aws;

/// <summary>Networks outside that the description lets in.</summary>
internal static class Networks
{
    /// <summary>As networks of AWS: an address alone is one of a single address; what is neither is said and left out.</summary>
    internal static IEnumerable<HclValue> Of(AwsSite site, DeployedComponent component)
    {
        foreach (var allowed in component.Spec.Network?.Allow ?? [])
            if (Network(allowed) is { } network) yield return network;
            else site.Context.Note(component.Name, $"{{0}}: '{allowed}' is no IPv4 network, and no rule lets it in.",
                $"{{0}} : « {allowed} » n'est pas un réseau IPv4, et aucune règle ne le laisse entrer.");
    }

    private static string? Network(string allowed)
    {
        if (System.Net.IPNetwork.TryParse(allowed, out var network)
            && network.BaseAddress.AddressFamily == System.Net.Sockets.AddressFamily.InterNetwork) return network.ToString();
        return allowed.Count(c => c == '.') == 3 && System.Net.IPAddress.TryParse(allowed, out var address) ? $"{address}/32" : null;
    }
}
