using System.Globalization;

namespace Jauge.Rendering.Observability;

/// <summary>A program that asks a store and answers Prometheus.</summary>
/// <param name="Name">As people call it.</param>
/// <param name="Port">Registered in Prometheus' list of default port allocations.</param>
/// <param name="Path">Where it takes the address of what it asks.</param>
internal sealed record Exporter(string Name, int Port, string Path)
{
    internal static readonly Exporter Blackbox = new("blackbox-exporter", 9115, "/probe");
    private static readonly Exporter PostgreSql = new("postgres-exporter", 9187, "/probe");
    private static readonly Exporter MySql = new("mysqld-exporter", 9104, "/probe");
    private static readonly Exporter Redis = new("redis-exporter", 9121, "/scrape");

    /// <summary>Whether each question names the login that it uses.</summary>
    internal bool NeedsLogin => this != Redis;

    /// <summary>The name of a login in the exporter's own file.</summary>
    internal string Login(string store) => this == MySql ? $"client.{store}" : store;

    internal string Address(string host) => $"{host}:{Port.ToString(CultureInfo.InvariantCulture)}";

    internal static Exporter Of(StoreEngine engine) => engine switch
    {
        StoreEngine.PostgreSql or StoreEngine.CloudNativePg => PostgreSql,
        StoreEngine.MySql => MySql,
        _ => Redis,
    };
}
