namespace Jauge.StandIn.Tests.Databases;

/// <summary>A connection of the test's own.</summary>
internal interface IGivenSession : IAsyncDisposable
{
    /// <summary>The first value of the answer; null for none.</summary>
    public Task<string?> AskAsync(string statement);
}
