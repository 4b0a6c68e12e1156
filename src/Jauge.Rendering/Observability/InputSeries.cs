using System.Globalization;
using System.Text;

namespace Jauge.Rendering.Observability;

/// <summary>A series of a rule's test, in promtool's notation: <c>a+bxn</c> is a, a+b, … a+n·b.</summary>
internal sealed record InputSeries(string Series, string Values)
{
    private const int SecondsAMinute = 60;

    /// <summary>A series that stands at each phase's value.</summary>
    internal static InputSeries Gauge(string series, IEnumerable<Phase> phases, Func<double, double> level) =>
        new(series, string.Join(' ', phases.Select(p => $"{Number(level(p.Value))}+0x{p.Samples - 1}")));

    /// <summary>A series that does not change.</summary>
    internal static InputSeries Constant(string series, IEnumerable<Phase> phases, double level) => Gauge(series, phases, _ => level);

    /// <summary>A counter that grows at each phase's rate, a second.</summary>
    internal static InputSeries Counter(string series, IEnumerable<Phase> phases, Func<double, double> rate)
    {
        var (values, at) = (new StringBuilder(), 0.0);
        foreach (var phase in phases)
        {
            var step = rate(phase.Value) * SecondsAMinute;
            values.Append(values.Length > 0 ? " " : "").Append(Number(at)).Append('+').Append(Number(step)).Append('x')
                .Append((phase.Samples - 1).ToString(CultureInfo.InvariantCulture));
            at += step * phase.Samples;
        }

        return new(series, values.ToString());
    }

    internal static string Number(double value) => Math.Round(value, 9).ToString("0.#########", CultureInfo.InvariantCulture);
}
