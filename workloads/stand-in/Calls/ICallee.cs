namespace Jauge.StandIn.Calls;

/// <summary>A component that can be called.</summary>
internal interface ICallee : IAsyncDisposable
{
    /// <summary>Makes one attempt.</summary>
    /// <param name="call">What is asked.</param>
    /// <param name="scope">The request that it is made for.</param>
    /// <param name="cancellation">The attempt's time is up.</param>
    /// <returns>Whether the component had what was asked; only a cache ever has not.</returns>
    public Task<bool> CallAsync(CallPlan call, RequestScope scope, CancellationToken cancellation);
}
