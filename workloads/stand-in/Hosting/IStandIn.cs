namespace Jauge.StandIn.Hosting;

/// <summary>One program that stands in for something: what it answers, beside what all stand-ins answer alike.</summary>
public interface IStandIn : IAsyncDisposable
{
    /// <summary>Whether it takes requests by now; asked by <c>/readyz</c>.</summary>
    public bool IsReady { get; }

    /// <summary>Work that goes on without a request: what a drain waits for.</summary>
    public int InBackground { get; }

    /// <summary>Adds its answers.</summary>
    /// <param name="app">Health, metrics and faults are there already.</param>
    public void Map(WebApplication app);
}
