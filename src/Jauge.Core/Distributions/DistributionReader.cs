namespace Jauge.Core;

/// <summary>Reads distributions by name.</summary>
internal static class DistributionReader
{
    private const int MaxLength = 65_536;

    private static readonly Distribution Nothing = new ConstantDistribution(TimeSpan.Zero);

    internal static bool TryRead(string? text, out Distribution distribution)
    {
        distribution = Nothing;
        if (text is null || text.Length > MaxLength)
            return false;

        var read = text.EndsWith(')') && text.IndexOf('(', StringComparison.Ordinal) is > 0 and var open
            ? Read(text[..open], text[(open + 1)..^1])
            : Constant(text);
        distribution = read ?? Nothing;
        return read is not null;
    }

    private static Distribution? Read(string name, string arguments) => name switch
    {
        "constant" => Constant(arguments),
        "exponential" => Durations.TryParse(arguments, out var mean) && mean > TimeSpan.Zero ? new ExponentialDistribution(mean) : null,
        "uniform" => Uniform(arguments),
        "lognormal" => LogNormal(arguments.Split(',', StringSplitOptions.TrimEntries)),
        "erlang" => Erlang(arguments.Split(',', StringSplitOptions.TrimEntries)),
        "empirical" => Empirical(arguments.Split(',', StringSplitOptions.TrimEntries)),
        _ => null,
    };

    private static ConstantDistribution? Constant(string text) =>
        Durations.TryParse(text, out var time) && time >= TimeSpan.Zero ? new(time) : null;

    private static UniformDistribution? Uniform(string text) =>
        Ranges.TryParse<TimeSpan>(text, Durations.TryParse, out var range) && range is { IsReversed: false, Low.Ticks: >= 0 }
            ? new(range.Low, range.High)
            : null;

    private static LogNormalDistribution? LogNormal(string[] arguments) =>
        arguments is [var first, var second]
        && Durations.TryParse(first, out var mean) && mean > TimeSpan.Zero
        && Durations.TryParse(second, out var deviation) && deviation >= TimeSpan.Zero
            ? new(mean, deviation)
            : null;

    private static ErlangDistribution? Erlang(string[] arguments) =>
        arguments is [var first, var second]
        && Counts.TryParseWhole(first, out var stages) && stages is >= 1 and <= ErlangDistribution.MaxStages
        && Durations.TryParse(second, out var mean) && mean > TimeSpan.Zero
            ? new(stages, mean)
            : null;

    private static EmpiricalDistribution? Empirical(string[] arguments)
    {
        var values = new List<TimeSpan>(arguments.Length);
        foreach (var argument in arguments)
        {
            if (!Durations.TryParse(argument, out var value) || value < TimeSpan.Zero)
                return null;
            values.Add(value);
        }

        return new(values);
    }
}
