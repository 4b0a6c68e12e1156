using System.Text.RegularExpressions;

namespace Jauge.Rendering.Tests.Observability;

/// <summary>Prometheus' files as the tool of this machine can check them.</summary>
internal static partial class PrometheusFiles
{
    /// <summary>Debian builds Prometheus without discovery on Kubernetes, and the token is a pod's: another discovery and another file
    /// stand in, and all else is checked as it is.</summary>
    internal static void MakeCheckable(IEnumerable<string> files)
    {
        foreach (var file in files) File.WriteAllText(file, Checkable(File.ReadAllText(file), file));
    }

    private static string Checkable(string config, string file) =>
        Discovery().Replace(config, "    file_sd_configs:\n      - files:\n          - nodes.yaml\n")
        .Replace("/var/run/secrets/kubernetes.io/serviceaccount/token", file, StringComparison.Ordinal);

    [GeneratedRegex(@"    kubernetes_sd_configs:\n      - role: (endpoints|node)\n(        namespaces:\n          names:\n            - [a-z0-9-]+\n)?")]
    private static partial Regex Discovery();
}
