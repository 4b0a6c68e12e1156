using Jauge.Replica.Metrics;
using Jauge.Roles;
using Jauge.StandIn.Calls;
using Jauge.StandIn.Work;

namespace Jauge.StandIn.Replica;

/// <summary>Does what a request asks: waits for a place, burns its CPU time, makes its calls.</summary>
internal sealed class ReplicaWorker : IDisposable
{
    private const int MostThreads = 256;
    private readonly ReplicaRole _role;
    private readonly TimeProvider _clock;
    private readonly FineDelay _delay;
    private readonly CallRunner _runner;
    private readonly Places _places;
    private readonly CpuBurner _burner;
    private readonly Histogram _burnt;
    private readonly Histogram _waits;
    private int _inside;

    internal ReplicaWorker(ReplicaRole role, CallRunner runner, FineDelay delay, MetricsPage metrics, TimeProvider clock)
    {
        (_role, _runner, _delay, _clock) = (role, runner, delay, clock);
        _places = new(role.Concurrency ?? int.MaxValue, role.Queue ?? int.MaxValue);
        _burner = new(Math.Min(role.Concurrency ?? MostThreads, MostThreads));
        _burnt = metrics.AddLatency("work_cpu_seconds", "CPU time that a request's own work burnt.", "request");
        _waits = metrics.AddLatency("work_wait_seconds", "Wait of a request for a place.", "request");
        metrics.AddGauge("places_taken", "Requests that hold a place.", () => _places.Taken);
        metrics.AddGauge("places_waiting", "Requests that wait for a place.", () => _places.Waiting);
        metrics.AddReadCounter("work_burnt_seconds_total", "CPU time burnt by all own work.", () => _burner.BurntSeconds);
    }

    /// <summary>Requests inside, those included that nobody waits for any more.</summary>
    internal int Inside => Volatile.Read(ref _inside);

    /// <summary>Does an operation.</summary>
    /// <param name="operation">What is asked.</param>
    /// <param name="isEmpty">Whether it is to take no time of its own.</param>
    /// <param name="waits">Ends the wait for a place; what has begun goes on.</param>
    /// <exception cref="RefusedException">It takes no more.</exception>
    /// <exception cref="CallFailedException">A call has failed.</exception>
    internal async Task DoAsync(OperationPlan operation, bool isEmpty, CancellationToken waits)
    {
        try
        {
            if (Interlocked.Increment(ref _inside) > (_role.MaxInFlight ?? int.MaxValue))
                throw new RefusedException("too many requests in flight");
            var start = _clock.GetTimestamp();
            if (!await _places.TakeAsync(waits)) throw new RefusedException("queue full");
            _waits.Observe(_clock.GetElapsedTime(start), operation.Role.Name);
            await InPlaceAsync(operation, isEmpty);
        }
        finally
        {
            Interlocked.Decrement(ref _inside);
        }
    }

    public void Dispose() => _burner.Dispose();

    private async Task InPlaceAsync(OperationPlan operation, bool isEmpty)
    {
        var hasPlace = true;
        try
        {
            if (!isEmpty) await OwnWorkAsync(operation);
            if (!_role.HoldsPlace)
            {
                _places.GiveBack();
                hasPlace = false;
            }

            if (operation.Calls.Count > 0) await CallAsync(operation, isEmpty);
        }
        finally
        {
            if (hasPlace) _places.GiveBack();
        }
    }

    private async Task OwnWorkAsync(OperationPlan operation)
    {
        if (operation.Cpu is { } cpu)
        {
            var work = cpu.Nanoseconds();
            await _burner.BurnAsync(work);
            _burnt.Observe(TimeSpan.FromTicks(work / TimeSpan.NanosecondsPerTick), operation.Role.Name);
        }

        if (operation.Delay is { } delay) await _delay.WaitAsync(delay.Nanoseconds());
    }

    private async Task CallAsync(OperationPlan operation, bool isEmpty)
    {
        await using var scope = new RequestScope { IsEmpty = isEmpty };
        await _runner.RunAsync(operation.Calls, scope);
        await scope.CommitAsync();
    }
}
