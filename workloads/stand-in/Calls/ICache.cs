namespace Jauge.StandIn.Calls;

/// <summary>A component that keeps what others have found.</summary>
internal interface ICache : ICallee
{
    /// <summary>Stores what the calls of a miss have found, under the key that was asked for last.</summary>
    public Task StoreAsync(CallPlan call, CancellationToken cancellation);
}
