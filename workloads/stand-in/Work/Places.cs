namespace Jauge.StandIn.Work;

/// <summary>So many places, taken first come first served; those who wait may give up, and too many are refused.</summary>
internal sealed class Places(int count, int mostWaiting)
{
    private readonly LinkedList<TaskCompletionSource> _waiting = new();
    private readonly Lock _lock = new();
    private int _taken;

    internal int Taken => Volatile.Read(ref _taken);

    internal int Waiting
    {
        get { lock (_lock) return _waiting.Count; }
    }

    /// <summary>Takes a place, now or when its turn comes.</summary>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>False: too many are waiting.</returns>
    /// <exception cref="OperationCanceledException">The wait was ended; no place is taken.</exception>
    internal ValueTask<bool> TakeAsync(CancellationToken cancellation)
    {
        lock (_lock)
        {
            if (_taken < count)
            {
                _taken++;
                return new(true);
            }

            return _waiting.Count >= mostWaiting ? new(false) : new(WaitAsync(_waiting.AddLast(NewTurn()), cancellation));
        }
    }

    /// <summary>Gives a place back: to the first who waits, if anybody does.</summary>
    internal void GiveBack()
    {
        lock (_lock)
        {
            if (_waiting.First is { } first)
            {
                _waiting.RemoveFirst();
                first.Value.SetResult();
            }
            else
            {
                _taken--;
            }
        }
    }

    private static TaskCompletionSource NewTurn() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private async Task<bool> WaitAsync(LinkedListNode<TaskCompletionSource> turn, CancellationToken cancellation)
    {
        await using var registration = cancellation.Register(() => GiveUp(turn, cancellation));
        await turn.Value.Task;
        return true;
    }

    private void GiveUp(LinkedListNode<TaskCompletionSource> turn, CancellationToken cancellation)
    {
        lock (_lock)
        {
            if (turn.List is null) return;
            _waiting.Remove(turn);
            turn.Value.SetCanceled(cancellation);
        }
    }
}
