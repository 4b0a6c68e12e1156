namespace Jauge.Rehearsal.Parts.Monitoring;

/// <summary>How fast Prometheus and Alertmanager go in a rehearsal.</summary>
/// <remarks>A rendered rule looks at five minutes and waits for as long: a rehearsal of two minutes would never see it. What is shortened
/// is stated with what it shows.</remarks>
public sealed record MonitoringTimings
{
    /// <summary>Everything as it is rendered; only good for a rehearsal of hours.</summary>
    public static MonitoringTimings AsRendered { get; } =
        new() { ScrapeInterval = TimeSpan.FromSeconds(15), RuleInterval = TimeSpan.FromSeconds(15), Shortened = 1 };

    /// <summary>Between two questions to a target.</summary>
    public TimeSpan ScrapeInterval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Between two evaluations of a rule.</summary>
    public TimeSpan RuleInterval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>By how much the rules' windows and waits, and the routes' waits, are divided; 1 or more. With 60, five minutes are five
    /// seconds.</summary>
    public double Shortened { get; init; } = 60;

    /// <summary>Below four samples a rate is no rate: no window gets shorter than so many scrapes.</summary>
    private const int LeastSamples = 4;

    /// <summary>A window of a rule.</summary>
    internal TimeSpan Window(TimeSpan rendered) => Shortened <= 1 ? rendered : Max(rendered / Shortened, ScrapeInterval * LeastSamples);

    /// <summary>A wait of a rule or a route.</summary>
    internal TimeSpan Wait(TimeSpan rendered) => Shortened <= 1 ? rendered : rendered / Shortened;

    private static TimeSpan Max(TimeSpan a, TimeSpan b) => a > b ? a : b;
}
