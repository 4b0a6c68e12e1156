namespace Jauge.StandIn.Tests.Databases;

/// <summary>One test at a time meets the servers: some count what they use.</summary>
[CollectionDefinition(Name)]
public sealed class RealServersCollection : ICollectionFixture<RealServers>
{
    public const string Name = "real servers";
}
