using Jauge.Core;
using Jauge.Spec.Model;

namespace Jauge.Dynamics;

/// <summary>Whether a load is one that a computer can hold: a slip of a few zeros must not fill its memory.</summary>
internal static class SizeCheck
{
    /// <summary>Users present at once, and requests or sessions a second: a user takes about 130 bytes in each run that goes on.</summary>
    internal const int Most = 20_000_000;

    internal static Text? Obstacle(WorkloadSpec? workload, double factor)
    {
        if (workload is null) return null;
        var users = workload.Spikes.Select(s => s.Users ?? 0).Append(workload.Users ?? 0).Max() * Peak(workload) * factor;
        if (users > Most)
            return Text.Format($"{users:N0} users at once are more than the {Most:N0} that are simulated: check 'users' and the load's multiple.",
            $"{users:N0} utilisateurs à la fois dépassent les {Most:N0} qui sont simulés : vérifiez « users » et le multiple de la charge.");
        var rate = workload.Spikes.Select(s => s.To).Append(workload.Arrivals).Append(workload.Sessions).Max(r => r?.PerSecond ?? 0);
        var perSecond = (double)rate * Peak(workload) * factor;
        return perSecond > Most
            ? Text.Format($"{perSecond:N0} arrivals a second are more than the {Most:N0} that are simulated: check the unit of the rate.",
            $"{perSecond:N0} arrivées par seconde dépassent les {Most:N0} qui sont simulées : vérifiez l'unité du débit.") : null;
    }

    private static double Peak(WorkloadSpec workload) => workload.Curve.Select(p => (double)p.Load.Value).Append(1).Max();
}
