namespace Jauge.Simulation.Bench;

/// <summary>What one writes in an afternoon: the platform's priority queue and random numbers, a switch, the queues of the platform. The
/// same model as <see cref="PlainHour"/>, with the same counts (busy time, mean response).</summary>
internal sealed class NaiveLoop
{
    private readonly PriorityQueue<(int Kind, int User), (double Time, long Sequence)> _events = new();
    private readonly System.Random _random;
    private readonly Queue<int>[] _waiting;
    private readonly int[] _free;
    private readonly int[] _replica;
    private readonly int[] _visits;
    private readonly double[] _sent;
    private readonly Queue<int> _databaseWaiting = new();
    private int _databaseFree;
    private long _sequence;
    private double _now;
    private double _responses;
    private double _busyTime;

    internal NaiveLoop(int users, int seed)
    {
        _random = new(seed);
        (_replica, _visits, _sent) = (new int[users], new int[users], new double[users]);
        _waiting = [.. Enumerable.Range(0, Math.Max(users / 200, 1)).Select(_ => new Queue<int>())];
        _free = [.. _waiting.Select(_ => 8)];
        _databaseFree = Math.Max((int)(users * 64L / 10_000), 1);
        for (var user = 0; user < users; user++)
            Schedule(10, 0, user);
    }

    internal long Events { get; private set; }

    internal long Completed { get; private set; }

    internal double MeanResponse => _responses / Completed;

    internal double MeanBusy => _busyTime / _now;

    internal void Run(double until)
    {
        while (_events.TryPeek(out var next, out var at) && at.Time <= until)
        {
            _events.Dequeue();
            _now = at.Time;
            Events++;
            Handle(next.Kind, next.User);
        }
    }

    private void Handle(int kind, int user)
    {
        switch (kind)
        {
            case 0:
                Send(user);
                break;
            case 1:
                LeaveFront(user);
                break;
            default:
                LeaveDatabase(user);
                break;
        }
    }

    private void Send(int user)
    {
        var replica = _random.Next(_free.Length);
        (_sent[user], _replica[user], _visits[user]) = (_now, replica, 2);
        if (_free[replica] == 0)
        {
            _waiting[replica].Enqueue(user);
            return;
        }

        _free[replica]--;
        Schedule(0.040, 1, user);
    }

    private void LeaveFront(int user)
    {
        var replica = _replica[user];
        if (_waiting[replica].TryDequeue(out var next))
            Schedule(0.040, 1, next);
        else
            _free[replica]++;
        GoToDatabase(user);
    }

    private void GoToDatabase(int user)
    {
        if (_databaseFree == 0)
        {
            _databaseWaiting.Enqueue(user);
            return;
        }

        _databaseFree--;
        Schedule(0.003, 2, user);
    }

    private void LeaveDatabase(int user)
    {
        if (_databaseWaiting.TryDequeue(out var next))
            Schedule(0.003, 2, next);
        else
            _databaseFree++;
        if (--_visits[user] > 0)
        {
            GoToDatabase(user);
            return;
        }

        Completed++;
        _responses += _now - _sent[user];
        Schedule(10, 0, user);
    }

    private void Schedule(double mean, int kind, int user)
    {
        var delay = -mean * Math.Log(1 - _random.NextDouble());
        _busyTime += kind == 0 ? 0 : delay;
        _events.Enqueue((kind, user), (_now + delay, _sequence++));
    }
}
