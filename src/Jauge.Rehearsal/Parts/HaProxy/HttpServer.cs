namespace Jauge.Rehearsal.Parts.HaProxy;

/// <summary>A replica that is put behind an <see cref="HttpBackend"/>.</summary>
/// <param name="Name">Its name, once in its backend.</param>
/// <param name="Port">Where it listens, on loopback.</param>
public sealed record HttpServer(string Name, int Port)
{
    /// <summary>Requests that it is given at once; more wait in the balancer. Null for any number.</summary>
    public int? MaxConnections { get; init; }

    /// <summary>Requests that wait for it alone; beyond, they wait for any. Null for any number.</summary>
    public int? MaxQueue { get; init; }

    /// <summary>Its share beside the others'; 1 to 256.</summary>
    public int Weight { get; init; } = 1;
}
