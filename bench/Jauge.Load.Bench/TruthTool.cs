namespace Jauge.Load.Bench;

/// <summary>A load generator that is asked for a rate, and for how long answers took.</summary>
/// <param name="Name">For the table.</param>
/// <param name="Command">For an address and seconds.</param>
/// <param name="Read">Quantiles in seconds as <see cref="Quantiles.Asked"/> orders them, from what it said; not a number: it does not
/// tell.</param>
internal sealed record TruthTool(string Name, Func<string, int, IReadOnlyList<string>> Command, Func<string, double[]> Read)
{
    public IReadOnlyDictionary<string, string>? Environment { get; init; }
}
