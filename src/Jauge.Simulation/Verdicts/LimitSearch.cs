using Jauge.Core;
using Jauge.Simulation.Monitoring;

namespace Jauge.Simulation.Verdicts;

/// <summary>Looks for the largest load that keeps the promises, by doubling and halving and then by bisection. Near the edge chance decides
/// less than anywhere: there replications are added until every promise is decided, and then the means count.</summary>
internal sealed partial class LimitSearch(PromiseJudge judge, Study study, double precision, int mostReplications)
{
    private const double Largest = 64;
    private const double Smallest = 1.0 / 64;
    private const int Confirming = 10;                       // replications without which an answer would be luck

    private readonly SortedDictionary<double, LoadTrial> _tried = [];
    private readonly HashSet<double> _confirmed = [];
    private readonly HashSet<string> _neverKept = [];

    /// <summary>The answer.</summary>
    /// <param name="broken">Promises that are broken at the stated load.</param>
    internal LoadLimit Find(EquatableList<SimulatedPromise> broken)
    {
        Search();
        while (Keeps == 0 && ExcludeHopeless()) Search();
        return Answer(broken);
    }

    private double Keeps => _tried.Where(t => t.Value.Holds && t.Key < Breaks).Select(t => t.Key).LastOrDefault();

    private double Breaks => _tried.Where(t => !t.Value.Holds).Select(t => t.Key).FirstOrDefault(double.PositiveInfinity);

    private void Search()
    {
        while (Next() is { } factor)
        {
            var isConfirmation = _tried.ContainsKey(factor);
            if (isConfirmation) _confirmed.Add(factor);
            _tried[factor] = Try(factor, isConfirmation ? Math.Max(Confirming, study.Options.Replications) : study.Options.Replications);
        }
    }

    private double? Next()
    {
        var (keeps, breaks) = (Keeps, Breaks);
        if (_tried.Count == 0) return study.Options.LoadFactor;
        if (keeps == 0) return breaks <= Smallest ? null : breaks / 2;
        if (double.IsFinite(breaks) && breaks / keeps > 1 + precision) return Math.Sqrt(keeps * breaks);
        if (double.IsInfinity(breaks) && keeps < Largest) return keeps * 2;
        return _confirmed.Contains(keeps) ? null : keeps;
    }

    // what the smallest load breaks is not broken by load: the others are asked without it
    private bool ExcludeHopeless()
    {
        var (smallest, hopeless) = (_tried.Keys.First(), new List<string>());
        foreach (var promise in Judged(smallest).Where(IsBroken)) hopeless.Add(promise.Path);
        if (!Judged(smallest).Any(p => p.State == VerdictState.Kept && !hopeless.Contains(p.Path))) return false;
        _neverKept.UnionWith(hopeless);
        _tried.Clear();
        return true;
    }

    private LoadTrial Try(double factor, int fewest)
    {
        while (Missing(factor, fewest) is > 0 and var missing) judge.More(factor, missing);
        var promises = Judged(factor);
        return new(promises.Where(IsBroken).OrderBy(p => p.State).FirstOrDefault(),
            promises.Any(p => p.State == VerdictState.Undecided && IsMeasured(p)));
    }

    // half as many again, while something is open and the budget has room
    private int Missing(double factor, int fewest)
    {
        var records = judge.At(factor).Records;
        var wanted = records.Length < fewest ? fewest - records.Length : Judged(factor).All(IsClear) ? 0 : (records.Length + 1) / 2;
        var missing = Math.Min(wanted, mostReplications - records.Length);
        return missing > 0 && study.Affords(missing * (records.Sum(r => r.Events) / records.Length)) ? missing : 0;
    }

    private List<SimulatedPromise> Judged(double factor)
    {
        var all = judge.UnderLoad(factor).ToList();
        if (!all.Any(p => p.Path == "promises.error-rate")) all.Add(FewErrors(factor));
        return [.. all.Where(p => !_neverKept.Contains(p.Path))];
    }

    private SimulatedPromise FewErrors(double factor)
    {
        var (errors, limit) = (judge.At(factor).All.ErrorRate, judge.At(factor).Failures);
        return PromiseVerdict.AtMost("promises.error-rate", new("Failed requests", "Requêtes en échec"), LoadReading.UsualErrorRate,
            Figure.Percent, errors, limit);
    }

    private static bool IsBroken(SimulatedPromise promise) => promise.State == VerdictState.NotKept || promise.IsMeanBroken;

    private static bool IsMeasured(SimulatedPromise promise) => promise.Measured is { } measured && !double.IsNaN(measured.Value);

    private bool IsClear(SimulatedPromise promise) => promise.State != VerdictState.Undecided || !IsMeasured(promise)
        || promise.Measured!.Value is var m && m.High - m.Value <= study.Options.Precision * Math.Abs(m.Value);
}
