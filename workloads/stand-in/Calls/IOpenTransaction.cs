namespace Jauge.StandIn.Calls;

/// <summary>A transaction that lasts until the end of a request; undone where it is disposed of before it was committed.</summary>
internal interface IOpenTransaction : IAsyncDisposable
{
    public Task CommitAsync();
}
