namespace Jauge.TicketShop.Tests.Support;

/// <summary>Tests that start real processes, one at a time, beside one PostgreSQL.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class RealParts : ICollectionFixture<Hall>
{
    public const string Name = "RealParts";
}
