namespace Jauge.StandIn.Calls;

/// <summary>Work that nobody waits for, counted, so that a drain can.</summary>
internal sealed class Background
{
    private int _count;

    internal int Count => Volatile.Read(ref _count);

    internal void Start(Func<Task> work)
    {
        Interlocked.Increment(ref _count);
        _ = Task.Run(() => FinishAsync(work));
    }

    private async Task FinishAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (CallFailedException)
        {
            // counted where it failed; there is nobody to tell
        }
        finally
        {
            Interlocked.Decrement(ref _count);
        }
    }
}
