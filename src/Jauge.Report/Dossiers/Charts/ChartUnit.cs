namespace Jauge.Report.Dossiers.Charts;

/// <summary>How the figures of an axis are written.</summary>
internal enum ChartUnit
{
    /// <summary>An amount in the chart's currency.</summary>
    Money,

    /// <summary>Whole things.</summary>
    Count,

    /// <summary>So many a second.</summary>
    Rate,

    /// <summary>From 0 to 1.</summary>
    Share,

    /// <summary>A time in seconds, from milliseconds on.</summary>
    Seconds,
}
