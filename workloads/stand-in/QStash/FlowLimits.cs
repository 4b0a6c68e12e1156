namespace Jauge.StandIn.QStash;

/// <summary>Limits that messages of one flow-control key share.</summary>
/// <param name="Parallelism">Deliveries under way at once; null: any number.</param>
/// <param name="Rate">Deliveries begun in a period; null: any number.</param>
/// <param name="Period">Its length; a second where nobody says.</param>
internal sealed record FlowLimits(int? Parallelism, int? Rate, TimeSpan Period)
{
    /// <summary>Reads <c>parallelism=2, rate=10, period=1m</c>.</summary>
    /// <exception cref="FormatException">It is something else.</exception>
    internal static FlowLimits Parse(string text)
    {
        var limits = new FlowLimits(null, null, TimeSpan.FromSeconds(1));
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries))
        {
            limits = part.Split('=', 2, StringSplitOptions.TrimEntries) switch
            {
                ["parallelism", var value] when int.TryParse(value, out var number) => limits with { Parallelism = number },
                ["rate" or "ratePerSecond", var value] when int.TryParse(value, out var number) => limits with { Rate = number },
                ["period", var value] => limits with { Period = GoTime.Parse(value) },
                _ => throw new FormatException($"Upstash-Flow-Control-Value: '{part}'"),
            };
        }

        return limits;
    }
}
