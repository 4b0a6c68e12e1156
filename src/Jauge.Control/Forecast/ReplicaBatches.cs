namespace Jauge.Control.Forecast;

/// <summary>The replicas of a climb, by the decision that asked for them; what is taken back is the newest.</summary>
internal sealed class ReplicaBatches
{
    private static readonly TimeSpan LongAgo = TimeSpan.FromDays(-1);
    private readonly List<ReplicaBatch> _batches;
    private readonly TimeSpan _startUp;

    public ReplicaBatches(int serving, TimeSpan startUp)
    {
        _startUp = startUp;
        _batches = serving > 0 ? [new(serving, LongAgo, LongAgo)] : [];
    }

    public IReadOnlyList<ReplicaBatch> All => _batches;

    public int Asked => _batches.Sum(batch => batch.Count);

    public int ServingAt(TimeSpan at) => _batches.Where(batch => batch.ReadyAt <= at).Sum(batch => batch.Count);

    public void Ask(int replicas, TimeSpan at)
    {
        var more = replicas - Asked;
        if (more > 0)
            _batches.Add(new(more, at, at + _startUp));
        for (var i = _batches.Count - 1; i >= 0 && Asked > replicas; i--)
            TakeBack(i, Asked - replicas);
    }

    /// <summary>Null where so many have not been asked for.</summary>
    public TimeSpan? ServingSince(int replicas)
    {
        var count = 0;
        foreach (var batch in _batches.OrderBy(batch => batch.ReadyAt))
            if ((count += batch.Count) >= replicas)
                return batch.ReadyAt;
        return null;
    }

    private void TakeBack(int index, int excess)
    {
        var batch = _batches[index];
        if (batch.Count <= excess)
            _batches.RemoveAt(index);
        else
            _batches[index] = batch with { Count = batch.Count - excess };
    }
}
