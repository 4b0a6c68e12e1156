namespace Jauge.Rehearsal.Planning;

/// <summary>The share of the described load that fits on the machine.</summary>
internal static class LoadScale
{
    /// <summary>Share of the machine's cores that described work may keep busy, unless the file says otherwise: the balancer, the load
    /// generator and the metrics need the rest, and what waits for a processor would no longer measure the system.</summary>
    internal const double UsualCores = 0.4;

    private static readonly double[] Digits = [5, 2, 1];

    /// <summary>The largest of 1, 1/2, 1/5, 1/10, 1/20… with which a demand fits.</summary>
    /// <param name="demand">Cores at full load; 0 or more.</param>
    /// <param name="room">Cores that there are for it; above 0.</param>
    internal static double Fitting(double demand, double room)
    {
        if (demand <= room) return 1;
        for (var scale = 0.1; ; scale /= 10)
            foreach (var digit in Digits)
                if (demand * digit * scale <= room) return digit * scale;
    }
}
