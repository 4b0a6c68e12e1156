using System.Globalization;

namespace Jauge.Replica;

/// <summary>What the environment tells every replica.</summary>
/// <param name="Port">It listens on 127.0.0.1 at this port; 0 takes a free one.</param>
/// <param name="Name">Its name in logs, metrics and the header <c>X-Replica</c>.</param>
/// <param name="Drain">Between "not ready" and the end of new connections: what a load balancer needs to notice.</param>
public sealed record ReplicaSettings(int Port, string Name, TimeSpan Drain)
{
    /// <summary>Reads <c>PORT</c> (8080), <c>REPLICA</c> (replica) and <c>DRAIN</c> (2, in seconds).</summary>
    /// <exception cref="FormatException">A value is no number.</exception>
    public static ReplicaSettings FromEnvironment() => new(
        int.Parse(Variable("PORT", "8080"), CultureInfo.InvariantCulture),
        Variable("REPLICA", "replica"),
        TimeSpan.FromSeconds(double.Parse(Variable("DRAIN", "2"), CultureInfo.InvariantCulture)));

    private static string Variable(string name, string otherwise) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : otherwise;
}
