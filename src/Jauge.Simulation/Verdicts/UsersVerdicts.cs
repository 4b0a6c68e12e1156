using Jauge.Core;
using Jauge.Spec.Model;

namespace Jauge.Simulation.Verdicts;

/// <summary>The promised users at the same time: so many are served where the other promises hold with them.</summary>
internal sealed class UsersVerdicts(PromisesSpec promises, Study study, LoadReadings loads, LoadVerdicts underLoad)
{
    private const string Path = "promises.users";

    private static Text Title => new("Users served at the same time", "Utilisateurs servis en même temps");

    /// <summary>Whether more users are promised than the stated load has.</summary>
    internal bool AsksForMore =>
        promises.Users is { } users && study.Model.Load.Users is { } stated && users.High > stated.Max * study.Options.LoadFactor;

    internal IEnumerable<SimulatedPromise> All() => Counts().Select(Of);

    /// <summary>Those that the load that was run has users enough for.</summary>
    internal IEnumerable<SimulatedPromise> Of(LoadReading reading) =>
        Counts().Where(count => count <= Math.Round(Stated * reading.Factor)).Select(count => Of(count, reading));

    internal IEnumerable<SimulatedPromise> NotReached() =>
        Counts().Select(c => UnjudgedPromises.NotReached(Path, Title, Text.Format($"{c:N0}", $"{c:N0}")));

    private double Stated => study.Model.Load.Users!.Max;

    private IEnumerable<int> Counts() =>
        promises.Users is { } users && study.Model.Load.Users is not null ? new[] { users.Low, users.High }.Distinct() : [];

    // who serves more serves so many; who does not is asked with so many
    private SimulatedPromise Of(int count)
    {
        var (simulated, own) = (study.Options.LoadFactor, count / Stated);
        if (own > simulated) return At(count, own);
        var promise = At(count, simulated);
        return promise.State == VerdictState.Kept || count >= Math.Round(Stated * simulated) ? promise : At(count, own);
    }

    private SimulatedPromise At(int count, double factor) => study.Affords(factor) ? Of(count, loads.At(factor))
        : PromiseVerdict.NotTried(Path, Title, Text.Format($"{count:N0}", $"{count:N0}"), factor);

    private SimulatedPromise Of(int count, LoadReading reading)
    {
        var broken = underLoad.Of(reading).Where(p => p.State == VerdictState.NotKept).ToList();
        var state = StateOf(reading, broken);
        return new(Path, Title, Text.Format($"{count:N0}", $"{count:N0}"), state, new(count, count, count),
            Text.Format($"{Stated * reading.Factor:N0} users simulated", $"{Stated * reading.Factor:N0} utilisateurs simulés"),
            state == VerdictState.Kept ? null : reading.Limit, Reason(reading, broken));
    }

    private double Allowed => (double?)promises.ErrorRate?.Value ?? LoadReading.UsualErrorRate;

    private VerdictState StateOf(LoadReading reading, List<SimulatedPromise> broken) =>
        reading.All.ErrorRate.Low > Allowed || broken.Count > 0 ? VerdictState.NotKept
        : reading.All.ErrorRate.High > Allowed ? VerdictState.Undecided : VerdictState.Kept;

    private Text Reason(LoadReading reading, List<SimulatedPromise> broken) => broken.Count > 0
        ? new($"With them these do not hold: {string.Join(", ", broken.Select(b => b.Title.English))}.",
            $"Avec eux ne tiennent pas : {string.Join(", ", broken.Select(b => b.Title.French))}.")
        : Text.Format($"{Figure.Percent(reading.All.ErrorRate.Value)} of their requests fail; up to {Figure.Percent(Allowed)} counts as serving them.",
            $"{Figure.Percent(reading.All.ErrorRate.Value)} de leurs requêtes échouent ; jusqu'à {Figure.Percent(Allowed)}, ils sont servis.");
}
