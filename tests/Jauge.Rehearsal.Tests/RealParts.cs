namespace Jauge.Rehearsal.Tests;

/// <summary>Tests that start real processes: one at a time, two cores are few.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class RealParts
{
    public const string Name = "RealParts";
}
