using Jauge.Core;
using Jauge.Spec.Model;

namespace Jauge.Simulation.Verdicts;

/// <summary>The promises that a run under load says nothing of, so that none of the file's is left out in silence.</summary>
internal sealed class UnjudgedPromises(PromisesSpec promises)
{
    /// <summary>All of them.</summary>
    /// <param name="isFailoverJudged">Whether something is lost in the run, so that it judges the failover.</param>
    internal IEnumerable<SimulatedPromise> All(bool isFailoverJudged)
    {
        (string Path, bool Stated, Text Title, Text Value)[] others =
        [
            ("promises.recovery", promises.Recovery is not null, new("Recovery", "Reprise"),
                Recovery(promises.Recovery?.Rto, promises.Recovery?.Rpo)),
            ("promises.failover", promises.Failover is not null && !isFailoverJudged, new("Failover", "Bascule"),
                Durations.Show(promises.Failover ?? default)),
            ("promises.page-load", promises.PageLoad is not null, new("Page load", "Chargement de la page"),
                Durations.Show(promises.PageLoad ?? default)),
            ("promises.mttr", promises.Mttr is not null, new("Mean time to recovery", "Temps moyen de rétablissement"),
                Durations.Show(promises.Mttr ?? default)),
            ("promises.utilization.memory", promises.Utilization?.Memory is not null, new("Memory use", "Utilisation de la mémoire"),
                Figure.Percent((double)(promises.Utilization?.Memory?.Value ?? 0))),
        ];
        return others.Where(o => o.Stated).Select(o => PromiseVerdict.NotJudged(o.Path, o.Title, o.Value, SimulatedPromise.OutsideLoad));
    }

    /// <summary>A promise that asks for runs of its own, which never came.</summary>
    internal static SimulatedPromise NotReached(string path, Text title, Text stated) =>
        PromiseVerdict.NotJudged(path, title, stated, new("Interrupted before its turn came.", "Interrompu avant que son tour ne vienne."));

    private static Text Recovery(TimeSpan? rto, TimeSpan? rpo)
    {
        var back = rto is { } time ? Text.Format($"back in {Durations.Show(time)}", $"retour en {Durations.Show(time)}") : default;
        var lost = rpo is { } point
            ? Text.Format($"at most {Durations.Show(point)} of work lost", $"au plus {Durations.Show(point)} de travail perdu") : default;
        return rto is null ? lost : rpo is null ? back : new($"{back.English}, {lost.English}", $"{back.French}, {lost.French}");
    }
}
