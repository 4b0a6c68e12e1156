namespace Jauge.Simulation.Engine;

/// <summary>The cores of one machine, which all replicas on it share: each job works at the speed of a core while there are no more jobs
/// than cores, the replicas get equal parts of them where there are more, and a replica whose share of a period is used up rests until the
/// period ends.</summary>
/// <remarks>Source: the bandwidth control of Linux' fair scheduler (Documentation/scheduler/sched-bwc.rst, Linux 6.12): what is left of a
/// period is not kept, and the first period begins with the first work after a pause. Times in nanoseconds, as double; a few jobs are there
/// at a time, so that each step goes through all of them.</remarks>
internal sealed class HostCores(double cores, long period)
{
    private const double Rounding = 0.5;                        // no work is left where less than this is
    private readonly List<Tenant> _working = [];                // with jobs, in the order of their coming
    private readonly Queue<int> _ended = new();
    private Tenant?[] _tenants = [];
    private long _last;

    /// <summary>An event of another generation is stale.</summary>
    internal int Generation { get; private set; }

    /// <summary>A replica is there.</summary>
    /// <param name="replica">Its place; whoever had it before has left.</param>
    /// <param name="share">Its cores, above 0; no fewer than the machine's: it is not held to any.</param>
    internal void Enter(int replica, double share)
    {
        if (replica >= _tenants.Length) Array.Resize(ref _tenants, Math.Max(replica + 1, _tenants.Length * 2));
        _tenants[replica] = new(share, share * period, share >= cores || period == 0);
    }

    /// <summary>A replica is gone, and its jobs with it.</summary>
    internal void Leave(int replica, long now)
    {
        if (replica >= _tenants.Length || _tenants[replica] is not { } tenant) return;
        Advance(now);
        _working.Remove(tenant);
        _tenants[replica] = null;
    }

    /// <summary>Jobs of a replica.</summary>
    internal int Count(int replica) => _tenants[replica]?.Jobs.Count ?? 0;

    /// <summary>Core-nanoseconds that a replica has had.</summary>
    internal double CoreTime(int replica, long now)
    {
        Advance(now);
        return _tenants[replica]?.CoreTime ?? 0;
    }

    /// <summary>A job begins.</summary>
    internal void Add(int replica, int job, long work, long now)
    {
        Advance(now);
        var tenant = _tenants[replica]!;
        if (tenant.Jobs.Count == 0)
        {
            _working.Add(tenant);
            if (!tenant.IsFree && now >= tenant.Since + period) (tenant.Since, tenant.Left) = (now, tenant.Quota);
        }

        tenant.Jobs.Add(new(job, work));
    }

    /// <summary>The next job that has ended, each once.</summary>
    internal bool TryTakeEnded(out int job) => _ended.TryDequeue(out job);

    /// <summary>When something happens next if nobody comes; −1: nothing does. Events of before are stale.</summary>
    internal long Next(long now)
    {
        Generation = (Generation + 1) & EventPayload.MaxGeneration;
        if (_ended.Count > 0) return now;
        if (_working.Count == 0) return -1;
        Divide();
        var next = double.PositiveInfinity;
        foreach (var tenant in _working) next = Math.Min(next, NextOf(tenant, now));
        return now + Math.Max(1, double.ConvertToIntegerNative<long>(Math.Ceiling(next)));
    }

    /// <summary>Time has passed; nothing has happened between the last <see cref="Next"/> and now.</summary>
    internal void Advance(long now)
    {
        if (now == _last) return;
        Divide();
        var passed = (double)(now - _last);
        _last = now;
        foreach (var tenant in _working) Advance(tenant, passed, now);
        _working.RemoveAll(t => t.Jobs.Count == 0);
    }

    private double NextOf(Tenant tenant, long now)
    {
        var next = tenant.IsFree ? double.PositiveInfinity : tenant.Since + period - now;
        if (tenant.Speed <= 0) return next;
        if (!tenant.IsFree) next = Math.Min(next, tenant.Left / tenant.Speed);
        foreach (var job in tenant.Jobs) next = Math.Min(next, job.Left * tenant.Jobs.Count / tenant.Speed);
        return next;
    }

    private void Advance(Tenant tenant, double passed, long now)
    {
        var (given, each) = (passed * tenant.Speed, passed * tenant.Speed / tenant.Jobs.Count);
        tenant.CoreTime += given;
        tenant.Left -= given;
        for (var i = 0; i < tenant.Jobs.Count;)
        {
            var job = tenant.Jobs[i];
            tenant.Jobs[i] = job with { Left = job.Left - each };
            if (tenant.Jobs[i].Left >= Rounding) i++;
            else
            {
                _ended.Enqueue(job.Number);
                tenant.Jobs.RemoveAt(i);
            }
        }

        if (tenant.IsFree || now < tenant.Since + period) return;
        tenant.Since += (now - tenant.Since) / period * period;
        tenant.Left = tenant.Quota;
    }

    // who wants least is served first, and what is left is divided among the others: nobody gets more than it wants
    private void Divide()
    {
        var (left, waiting) = (cores, 0);
        foreach (var tenant in _working)
        {
            tenant.Wants = Wants(tenant);
            tenant.Speed = tenant.Wants <= 0 ? 0 : -1;
            if (tenant.Speed < 0) waiting++;
        }

        while (waiting > 0)
        {
            var (part, isLast) = (left / waiting, true);
            foreach (var tenant in _working)
            {
                if (tenant.Speed >= 0 || tenant.Wants > part) continue;
                (tenant.Speed, left, waiting, isLast) = (tenant.Wants, left - tenant.Wants, waiting - 1, false);
            }

            if (!isLast) continue;
            foreach (var tenant in _working.Where(t => t.Speed < 0)) tenant.Speed = part;
            return;
        }
    }

    private static double Wants(Tenant tenant)
    {
        if (tenant.IsFree) return Math.Min(tenant.Jobs.Count, tenant.Share);
        return tenant.Left < Rounding ? 0 : tenant.Jobs.Count;
    }

    private readonly record struct Work(int Number, double Left);

    private sealed class Tenant(double share, double quota, bool isFree)
    {
        internal double Share => share;

        internal double Quota => quota;

        internal bool IsFree => isFree;

        internal List<Work> Jobs { get; } = [];

        internal double Left { get; set; }

        internal double CoreTime { get; set; }

        internal double Wants { get; set; }

        internal double Speed { get; set; }

        /// <summary>When its period began; so long ago that none is under way.</summary>
        internal long Since { get; set; } = long.MinValue / 2;
    }
}
