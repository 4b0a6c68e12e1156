using Jauge.Core;
using Jauge.Rehearsal.Drills.Clients;
using Jauge.Rehearsal.Drills.Queues;
using Jauge.Rehearsal.Ledger;
using Jauge.Rehearsal.Processes;

namespace Jauge.Rehearsal.Drills.Faults;

/// <summary>Producers send more messages than the workers of a queue can handle at once, and stop; then the queue is to be emptied by its
/// workers as they are.</summary>
/// <param name="title">As <see cref="IFault.Title"/>.</param>
/// <param name="door">The queue, and its workers.</param>
/// <param name="messages">How many are sent.</param>
/// <param name="limits">The longest time that they are sent, and the longest wait until the queue is empty.</param>
/// <param name="judge">Knows the promises.</param>
/// <param name="folder">Where the journal of the messages is kept.</param>
/// <param name="ports">For who stands between queue and workers.</param>
/// <param name="time">The clock.</param>
public sealed class QueueFilled(
    Text title, QueueDoor door, int messages, (TimeSpan Sending, TimeSpan Draining) limits, QueueJudge judge, RehearsalFolder folder,
    FreePorts ports, TimeProvider time) : IMeasuringFault, IAsyncDisposable
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LookAside = TimeSpan.FromSeconds(1);
    private static readonly ClientSettings Producers = new()
    {
        Workers = 8, Pause = TimeSpan.Zero, RetryPause = TimeSpan.FromMilliseconds(50), Patience = TimeSpan.FromSeconds(5),
    };

    private readonly DrillClock _clock = new(time);
    private readonly MessageBook _book = new();
    private readonly List<DepthPoint> _depths = [];
    private MessageRelay? _relay;
    private int _port;
    private QueuePublication? _publication;
    private LedgerJournal? _journal;
    private ClientLoad? _load;
    private IReadOnlyList<Operation> _sent = [];
    private HashSet<long> _aside = [];
    private (TimeSpan From, TimeSpan To) _sending;
    private TimeSpan? _drained;

    /// <inheritdoc/>
    public Text Title => title;

    /// <inheritdoc/>
    public bool SystemRecovers => true;

    /// <inheritdoc/>
    public async Task<string> InjectAsync(CancellationToken cancellation)
    {
        _port = ports.Take();
        _relay = new(_port, door.Workers, _book, _clock);
        _publication = new(door, _relay.Prefix, _book, _clock);
        _journal = new(Path.Combine(folder.Folder("journals"), $"queue-{door.Queue}-{time.GetTimestamp()}.journal"));
        _sending = (_clock.Now, default);
        _load = new(_publication, Producers, _clock, _journal);
        await UntilAsync(() => _book.Acknowledged >= messages, limits.Sending, cancellation).ConfigureAwait(false);
        await EndSendingAsync().ConfigureAwait(false);
        return $"{_sent.Count} → {door.Queue} → {door.Consumer}";
    }

    /// <summary>Nobody sends any more.</summary>
    public Task HealAsync(CancellationToken cancellation) => EndSendingAsync();

    /// <summary>Waits until every message was handled or set aside, or the drill's patience is at its end.</summary>
    public async Task DrainedAsync(CancellationToken cancellation)
    {
        var asked = TimeSpan.Zero;
        await UntilAsync(() => _book.Depth == 0, limits.Draining, cancellation, async () =>
        {
            if (_clock.Now - asked < LookAside) return;
            asked = _clock.Now;
            await LookAsideAsync(cancellation).ConfigureAwait(false);
        }).ConfigureAwait(false);
        await LookAsideAsync(cancellation).ConfigureAwait(false);
        if (_book.Depth > 0) return;
        var last = _book.LastHandled ?? _clock.Now;
        _drained = last > _sending.To ? (_aside.Count > 0 ? _clock.Now : last) - _sending.To : TimeSpan.Zero;
    }

    /// <inheritdoc/>
    public async Task<DrillFindings> FindingsAsync(CancellationToken cancellation)
    {
        await LookAsideAsync(cancellation).ConfigureAwait(false);
        var filling = Filling();
        return new([.. judge.Verdicts(filling)], [.. Figures(filling)]) { Queue = filling };
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await EndSendingAsync().ConfigureAwait(false);
        if (_load is not null) await _load.DisposeAsync().ConfigureAwait(false);
        if (_relay is not null) await _relay.DisposeAsync().ConfigureAwait(false);
        _journal?.Dispose();
        ports.Release(_port);
    }

    private async Task EndSendingAsync()
    {
        if (_load is null || _sending.To > TimeSpan.Zero) return;
        _sent = await _load.StopAsync().ConfigureAwait(false);
        _sending = (_sending.From, _clock.Now);
    }

    private async Task UntilAsync(Func<bool> condition, TimeSpan most, CancellationToken cancellation, Func<Task>? meanwhile = null)
    {
        for (var until = _clock.Now + most; !condition() && _clock.Now < until;)
        {
            NoteDepth();
            if (meanwhile is not null) await meanwhile().ConfigureAwait(false);
            await Task.Delay(Poll, time, cancellation).ConfigureAwait(false);
        }

        NoteDepth();
    }

    private void NoteDepth()
    {
        var now = _clock.Now - _sending.From;
        if (_depths.Count == 0 || now - _depths[^1].At >= Between) _depths.Add(new(now, _book.Depth));
        else if (_book.Depth > _depths[^1].Depth) _depths[^1] = _depths[^1] with { Depth = _book.Depth };
    }

    private async Task LookAsideAsync(CancellationToken cancellation)
    {
        try
        {
            _aside = [.. await _publication!.DeadLettersAsync(cancellation).ConfigureAwait(false)];
        }
        catch (HttpRequestException)
        {
            // what it does not say counts as lost
        }

        foreach (var id in _aside) _book.SetAside(id);
    }

    private QueueFilling Filling()
    {
        var counted = LedgerComparison.Of(LedgerJournal.Read(_journal!.Path), _book.Handled.Concat(_aside).Distinct());
        TimeSpan[] took = [.. _sent.Where(o => o.Failure is null).Select(o => o.End - o.Start).Order()];
        var waits = _book.Waits();
        return new()
        {
            Queue = door.Queue, Consumer = door.Consumer, Length = _sending.To - _sending.From,
            Sent = counted.Attempted, Acknowledged = counted.Acknowledged,
            Refused = _sent.Where(o => o.Failure is not null).CountBy(o => o.Failure!).OrderByDescending(c => c.Value)
                .Select(c => KeyValuePair.Create(c.Key, (long)c.Value)).ToEquatableMap(),
            SendingMedian = At(took, 0.5), SendingLongest = _sent.Select(o => o.End - o.Start).DefaultIfEmpty().Max(),
            MostDepth = _depths.Select(d => d.Depth).DefaultIfEmpty().Max(), Depths = [.. _depths], Handled = _book.Handled.Count,
            Repeated = _book.Repeated, FailedDeliveries = _book.Failed,
            DeadLetters = _aside.Count, Lost = counted.Lost, DrainedAfter = _drained,
            WaitMean = waits.Length == 0 ? TimeSpan.Zero : TimeSpan.FromSeconds(waits.Average(w => w.TotalSeconds)),
            WaitP50 = At(waits, 0.5), WaitP95 = At(waits, 0.95), WaitP99 = At(waits, 0.99),
        };
    }

    private static TimeSpan At(TimeSpan[] ordered, double share) =>
        ordered.Length == 0 ? TimeSpan.Zero : ordered[Math.Max(0, (int)Math.Ceiling(ordered.Length * share) - 1)];

    private static IEnumerable<Text> Figures(QueueFilling f)
    {
        var (usual, most, length) = (f.SendingMedian.TotalMilliseconds, f.SendingLongest.TotalMilliseconds, f.Length.TotalSeconds);
        var (sent, kept) = (f.Sent, f.Acknowledged);
        yield return Text.Format(
            $"{sent:N0} messages sent in {length:0.00} s, {kept:N0} acknowledged, each in {usual:0.0} ms (median; at most {most:0})",
            $"{sent:N0} messages envoyés en {length:0.00} s, {kept:N0} confirmés, chacun en {usual:0.0} ms (médiane ; au plus {most:0})");
        if (f.Refused.Count > 0)
        {
            var causes = string.Join(", ", f.Refused.Select(r => $"{r.Value} × {r.Key}"));
            yield return new($"not taken: {causes}", $"non pris : {causes}");
        }

        var (wait, longest) = (f.WaitP50.TotalSeconds, f.WaitP95.TotalSeconds);
        yield return Text.Format(
            $"{f.MostDepth:N0} at most waited or were being handled; the wait was {wait:0.00} s (median), {longest:0.00} s (p95)",
            $"{f.MostDepth:N0} au plus en attente ou en cours ; l'attente était de {wait:0.00} s (médiane), {longest:0.00} s (p95)");
        var (done, again, failed, dead) = (f.Handled, f.Repeated, f.FailedDeliveries, f.DeadLetters);
        yield return Text.Format(
            $"{done:N0} handled, {again:N0} of them more than once; failed deliveries: {failed:N0}; dead letters: {dead:N0}",
            $"{done:N0} traités, dont {again:N0} plus d'une fois ; livraisons échouées : {failed:N0} ; lettres mortes : {dead:N0}");
    }
}
