using Jauge.Core;
using Jauge.Rendering.Writing.Script;

namespace Jauge.Rendering.LoadTests;

/// <summary>A random time in seconds, drawn by the distribution of the description.</summary>
internal static class Thinking
{
    private const int Digits = 6;

    internal static ScriptExpression Draw(Distribution distribution) => distribution switch
    {
        ExponentialDistribution => Stage().Times(Number(distribution.MeanSeconds)),
        UniformDistribution uniform =>
            Number(uniform.Low.TotalSeconds).Plus(Random().Times(Number((uniform.High - uniform.Low).TotalSeconds))),
        LogNormalDistribution { Sigma: > 0 } law =>
            ScriptExpression.Call("Math.exp", Number(law.Mu).Plus(Normal().Times(Number(law.Sigma)))),
        ErlangDistribution erlang => Enumerable.Range(0, Math.Min(erlang.Stages, 12)).Select(_ => Stage()).Aggregate((a, b) => a.Plus(b))
            .Times(Number(erlang.MeanSeconds / Math.Min(erlang.Stages, 12))),
        EmpiricalDistribution empirical => ScriptArray.Of(empirical.Values.Select(v => Number(v.TotalSeconds)))
            .At(ScriptExpression.Call("Math.floor", Random().Times(empirical.Values.Count))),
        _ => Number(distribution.MeanSeconds),
    };

    private static ScriptExpression Number(double value) => (decimal)Math.Round(value, Digits);

    private static ScriptCall Random() => new(ScriptExpression.Name("Math.random"), []);

    // exponential with mean one; 1 - x, because x may be zero
    private static ScriptExpression Stage() =>
        ((ScriptExpression)(-1m)).Times(ScriptExpression.Call("Math.log", ((ScriptExpression)1m).Minus(Random())));

    // Box and Muller, 1958
    private static ScriptExpression Normal() => ScriptExpression.Call("Math.sqrt", ((ScriptExpression)2m).Times(Stage()))
        .Times(ScriptExpression.Call("Math.cos", ((ScriptExpression)2m).Times(ScriptExpression.Name("Math.PI").Times(Random()))));
}
